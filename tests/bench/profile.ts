import type { CDPSession, Page } from '@playwright/test';

/** Microseconds between two samples, unless said. */
const usual = 250;

interface ProfileNode {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

/** A page under the profiler. Its main thread's time is credited to extensions by their frames. */
export interface Profiled {
  page: Page;
  session: CDPSession;
  /**
   * Main-thread milliseconds each extension (by id) took while the job ran; one that took none is absent.
   * @param interval microseconds between two samples: short for what is short, which costs the page itself more
   */
  during(job: () => Promise<unknown>, interval?: number): Promise<Map<string, number>>;
}

/** Every node's extension: that of the nearest frame at or above it whose script is an extension's. */
function ownersOf(nodes: readonly ProfileNode[]): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, string>();
  const visit = (id: number, above: string) => {
    const node = byId.get(id);
    if (!node) return;
    const owner = /^chrome-extension:\/\/([a-p]{32})/.exec(node.callFrame.url)?.[1] ?? above;
    owners.set(id, owner);
    for (const child of node.children ?? []) visit(child, owner);
  };
  if (nodes[0]) visit(nodes[0].id, '');
  return owners;
}

/** Puts a page under the profiler. */
export async function profiled(page: Page): Promise<Profiled> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  const during = async (job: () => Promise<unknown>, interval = usual) => {
    await session.send('Profiler.setSamplingInterval', { interval });
    await session.send('Profiler.start');
    await job();
    const { profile } = await session.send('Profiler.stop');
    const owners = ownersOf(profile.nodes);
    const spent = new Map<string, number>();
    profile.samples?.forEach((node, index) => {
      const owner = owners.get(node);
      const microseconds = profile.timeDeltas?.[index + 1] ?? interval;
      if (owner) spent.set(owner, (spent.get(owner) ?? 0) + microseconds / 1000);
    });
    return spent;
  };
  return { page, session, during };
}

/** Presses the mouse on an element as often as said, so that the browser trusts it, with a pause (ms) after each. */
export async function press(
  { page, session }: Profiled,
  selector: string,
  times: number,
  pause: number,
): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: 'left', clickCount: 1 } as const;
  for (let time = 0; time < times; time++) {
    await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    if (pause) await page.waitForTimeout(pause);
  }
}
