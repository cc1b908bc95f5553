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

function roots(selector: string): { within: ParentNode[]; last: string } {
  const { hosts, last } = parse(selector);
  let within: ParentNode[] = [document];
  for (const host of hosts) {
    within = within.flatMap((root) => [...root.querySelectorAll(host)].flatMap(({ shadowRoot }) => shadowRoot ?? []));
  }
  return { within, last };
}

/** All elements any of the selectors finds. */
export const findAll = (selectors: readonly string[]): Element[] =>
  selectors.flatMap((selector) => {
    const { within, last } = roots(selector);
    return within.flatMap((root) => [...root.querySelectorAll(last)]);
  });

/** The open shadow roots the selectors lead into. */
export const shadowRoots = (selectors: readonly string[]): ParentNode[] =>
  selectors.flatMap((selector) => roots(selector).within).filter((root) => root !== document);

/** Whether an event's path goes through an element one of the selectors names. */
export const hits = (path: readonly EventTarget[], selectors: readonly string[]): boolean =>
  path.some(
    (target) => target instanceof Element && selectors.some((selector) => target.matches(parse(selector).last)),
  );
