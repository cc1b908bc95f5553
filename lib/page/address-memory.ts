import type { PageAddress } from '../sites/site';

/** How many addresses are remembered: after an act, a page goes on to one or two. */
const kept = 8;

/** Which address this page had when: in-page applications go on to the next one before the background asks. */
export interface AddressMemory {
  /** Begins to remember. */
  start(): void;
  stop(): void;
  /** Something else after each change of the address; asking for the address itself at every press would cost more. */
  turn(): unknown;
  /** The address at a time of `performance.now()`; a frame's is that of the page around it, where it may know. */
  at(time: number): string;
}

/** The page's own address as its frames see it; a page of another origin keeps it to itself. */
export function pageAddress(): string {
  try {
    return window.top?.location.href ?? location.href;
  } catch {
    return location.href;
  }
}

/**
 * Makes a memory. It does nothing until the page goes on to another address without a load, and then notes the one it
 * left. Firefox before 147 does not tell of that: there it is the address at the time of asking.
 */
export function addressMemory(): AddressMemory {
  const left: { until: number; url: string }[] = [];
  const { navigation } = globalThis as { navigation?: EventTarget };
  let turns = 0;
  const onChange = (event: Event) => {
    turns++;
    const { from } = event as Event & { from?: { url: string | null } };
    left.push({ until: event.timeStamp, url: from?.url ?? '' });
    if (left.length > kept) left.shift();
  };
  return {
    start: () => navigation?.addEventListener('currententrychange', onChange, { passive: true }),
    stop: () => navigation?.removeEventListener('currententrychange', onChange),
    turn: () => (navigation ? turns : location.href),
    at: (time) => left.find(({ until }) => time < until)?.url ?? pageAddress(),
  };
}

/** Whether a rule for some pages only is for the page with this address. */
export const isForPage = ({ path, search, not }: PageAddress, url: string): boolean =>
  new URLPattern({ ...(path ? { pathname: path } : {}), ...(search ? { search } : {}) }).test(url) !== (not ?? false);
