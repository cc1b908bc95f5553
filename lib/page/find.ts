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

/** Selectors that are alternatives as one, which is cheaper to ask for; of those that lead into a shadow root the last part. */
export const anyOf = (selectors: readonly string[]): string => selectors.map((selector) => parse(selector).last).join();

/** The element on an event's path that one of the selectors names; undefined where none is. */
export const hit = (path: readonly EventTarget[], selectors: readonly string[]): Element | undefined =>
  path.find((target) => target instanceof Element && target.matches(anyOf(selectors))) as Element | undefined;

/** Whether part of the path to an element leads through an open shadow root, where nobody finds it from outside. */
function isShadowed(target: Element): boolean {
  if (target.shadowRoot) return true;
  for (let at: Element | null = target; at; at = at.parentElement) if (at.assignedSlot) return true;
  return false;
}

/**
 * Whether an event can have hit what a selector names, by its target alone: the whole path costs more than all the rest of
 * an ordinary click.
 */
export const mayHit = (target: Element, selector: string): boolean =>
  // A document is a target, too, and has no ancestors to look among.
  target.closest !== undefined && (target.closest(selector) !== null || isShadowed(target));
