import type { ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';

/* Bringing up real software for one test alone, and taking it down again. */

/** Those of some files that this machine does not have, or may not read. */
export const unreadable = (paths: readonly string[]): string[] =>
  paths.filter((path) => {
    try {
      accessSync(path, constants.R_OK);
      return false;
    } catch {
      return true;
    }
  });

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/**
 * Waits until a server is up, or has given up; the first start on a busy machine takes its time.
 * @param isUp asks it once; throws or is false while it is not
 * @throws where it does not come up within two minutes, with the place of its log
 */
export async function comesUp(server: ChildProcess, log: string, isUp: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + 120_000;
  while (server.exitCode === null && server.signalCode === null && Date.now() < patience) {
    if (await isUp().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await end(server);
  throw new Error(`${server.spawnfile} did not come up; its log is ${log}`);
}

/** Whether a page is answered well. */
export const answers = (url: string) => async (): Promise<boolean> => (await fetch(url)).ok;

/**
 * Ends a server, by force if it does not listen.
 * @param group with all processes it has started; it must then have been started as `detached`
 */
export async function end(server: ChildProcess, group = false): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  const tell = (signal: NodeJS.Signals) => {
    if (group && server.pid) process.kill(-server.pid, signal);
    else server.kill(signal);
  };
  tell('SIGTERM');
  const insist = setTimeout(() => tell('SIGKILL'), 5000);
  await gone;
  clearTimeout(insist);
}
