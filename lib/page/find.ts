const parsed = new Map<string, { hosts: string[]; last: string }>();

/** A selector of a site file: `a >>> b` looks for b in the open shadow root of a. They are few, and read once. */
function parse(selector: string): { hosts: string[]; last: string } {
  const known = parsed.get(selector);
  if (known) return known;
  const hosts = selector.split('>>>').map((part) => part.trim());
  const made = { last: hosts.pop() ?? '', hosts };
  parsed.set(selector, made);
  return made;
}

/** Finds elements in one look at the page: the way to each and what was found are looked up once. */
export interface Finder {
  /** All elements the selector finds. */
  all(selector: string): Element[];
  /** The document, and the open shadow roots the selectors lead into. */
  roots(selectors: Iterable<string>): ParentNode[];
}

/** Begins a look; what it knows is as old as itself. */
export function finder(): Finder {
  const roots = new Map<string, ParentNode[]>();
  const found = new Map<string, Element[]>();
  const below = (hosts: readonly string[]): ParentNode[] => {
    const path = hosts.join('>>>');
    const known = roots.get(path);
    if (known) return known;
    let within: ParentNode[] = [document];
    for (const host of hosts) {
      within = within.flatMap((root) => [...root.querySelectorAll(host)].flatMap(({ shadowRoot }) => shadowRoot ?? []));
    }
    roots.set(path, within);
    return within;
  };
  const all = (selector: string): Element[] => {
    const known = found.get(selector);
    if (known) return known;
    const { hosts, last } = parse(selector);
    const elements = below(hosts).flatMap((root) => [...root.querySelectorAll(last)]);
    found.set(selector, elements);
    return elements;
  };
  return {
    all,
    roots: (selectors) => [
      ...new Set([document, ...[...selectors].flatMap((selector) => below(parse(selector).hosts))]),
    ],
  };
}

/** All elements any of the selectors finds. */
export const findAll = (selectors: readonly string[]): Element[] => selectors.flatMap(finder().all);

/** The element on an event's path that one of the selectors names; undefined where none is. */
export const hit = (path: readonly EventTarget[], selectors: readonly string[]): Element | undefined =>
  path
    .filter((target) => target instanceof Element)
    .find((target) => selectors.some((selector) => target.matches(parse(selector).last)));
