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

type Root = Document | ShadowRoot;

/** A selector that is an id and nothing else: the browser has those in a table and need not look at every element. */
const bareId = /^#([\w-]+)$/;

function first(root: Root, selector: string): Element | null {
  const [, id] = bareId.exec(selector) ?? [];
  return id === undefined ? root.querySelector(selector) : root.getElementById(id);
}

/** One that is not there is told sooner by the first than by all. */
const elements = (root: Root, selector: string): Element[] =>
  first(root, selector) ? [...root.querySelectorAll(selector)] : [];

/** Finds elements in one look at the page: the way to each and what was found are looked up once. */
export interface Finder {
  /** All elements the selector finds. */
  all(selector: string): Element[];
  /** Whether it finds any. */
  any(selector: string): boolean;
  /** The document, and the open shadow roots the selectors lead into. */
  roots(selectors: Iterable<string>): Root[];
}

/** Begins a look; what it knows is as old as itself. */
export function finder(): Finder {
  const roots = new Map<string, Root[]>();
  const found = new Map<string, Element[]>();
  const below = (hosts: readonly string[]): Root[] => {
    const path = hosts.join('>>>');
    const known = roots.get(path);
    if (known) return known;
    let within: Root[] = [document];
    for (const host of hosts) {
      within = within.flatMap((root) => elements(root, host).flatMap(({ shadowRoot }) => shadowRoot ?? []));
    }
    roots.set(path, within);
    return within;
  };
  const all = (selector: string): Element[] => {
    const known = found.get(selector);
    if (known) return known;
    const { hosts, last } = parse(selector);
    const there = below(hosts).flatMap((root) => elements(root, last));
    found.set(selector, there);
    return there;
  };
  const any = (selector: string): boolean => {
    const known = found.get(selector);
    if (known) return known.length > 0;
    const { hosts, last } = parse(selector);
    const there = below(hosts).some((root) => first(root, last) !== null);
    if (!there) found.set(selector, []);
    return there;
  };
  return {
    all,
    any,
    roots: (selectors) => [
      ...new Set([document, ...[...selectors].flatMap((selector) => below(parse(selector).hosts))]),
    ],
  };
}

/** All elements any of the selectors finds. */
export const findAll = (selectors: readonly string[]): Element[] => selectors.flatMap(finder().all);

/** Whether an event's path goes through an element one of the selectors names. */
export const hits = (path: readonly EventTarget[], selectors: readonly string[]): boolean =>
  path.some(
    (target) => target instanceof Element && selectors.some((selector) => target.matches(parse(selector).last)),
  );
