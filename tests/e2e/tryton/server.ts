import { execFile, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { answers, comesUp, end, freePort, unreadable } from '../own-server.ts';
import { readTruth, type Truth } from './truth.ts';

const run = promisify(execFile);

/** Debian's own places: another Python than the system's has no trytond. */
const system = {
  python: '/usr/bin/python3',
  server: '/usr/bin/trytond',
  admin: '/usr/bin/trytond-admin',
  client: '/usr/share/tryton-sao/www/index.html',
  module: '/usr/lib/python3/dist-packages/trytond/modules/sale_opportunity/__init__.py',
};

const database = 'crm';
const fixture = join(import.meta.dirname, 'fixture.py');

/** The one account every test logs in with; the colleague's has the same password. */
export const account = { login: 'admin', colleague: 'jaro', password: 'Hafenblick-7-Werft' };

/** A running Tryton with a database of its own. */
export interface Tryton {
  /** Where its web client is; ends without a slash. */
  url: string;
  stop(): Promise<void>;
  /** What the server's own tables say. */
  truth(): Promise<Truth>;
}

/** Why Tryton cannot run on this machine, or null if it can. */
export function available(): string | null {
  const missing = unreadable(Object.values(system));
  const packages = 'tryton-server tryton-sao tryton-modules-sale-opportunity';
  return missing.length ? `Tryton is not installed (Debian packages ${packages}): no ${missing.join(', ')}` : null;
}

/**
 * Fills a folder with an initialised database: modules, a company, accounts, customers. Takes half a minute; several
 * servers may each start from a copy.
 * @param dir an existing empty folder
 * @returns the same folder
 */
export async function seed(dir: string): Promise<string> {
  const { config, env, password } = await configure(dir, 0, false);
  await writeFile(join(dir, `${database}.sqlite`), '');
  const modules = ['party', 'sale', 'sale_opportunity'];
  const admin = ['-c', config, '-d', database, '--email', 'admin@example.com'];
  await run(system.admin, [...admin, '-u', ...modules, '--activate-dependencies'], { env });
  await run(system.python, [fixture, config, database, password], { env });
  return dir;
}

interface Wishes {
  /** A seeded folder to start from a copy of. */
  from: string;
  /** Whether what the server may do later waits for a worker process, as large installations do it; here none runs. */
  queued: boolean;
}

/**
 * Starts Tryton on a free port.
 * @param dir an existing folder for its files; nothing is kept outside it
 */
export async function tryton(dir: string, { from, queued }: Wishes): Promise<Tryton> {
  const home = join(dir, 'tryton');
  await cp(from, home, { recursive: true });
  const port = await freePort();
  const { config, env } = await configure(home, port, queued);
  const log = openSync(join(home, 'trytond.log'), 'a');
  const server = spawn(system.server, ['-c', config, '-d', database], { env, stdio: ['ignore', log, log] });
  const url = `http://127.0.0.1:${port}`;
  await comesUp(server, join(home, 'trytond.log'), answers(url));
  return { url, stop: () => end(server), truth: async () => readTruth(join(home, `${database}.sqlite`)) };
}

async function configure(home: string, port: number, queued: boolean) {
  const config = join(home, 'trytond.conf');
  const password = join(home, 'password');
  await writeFile(password, account.password);
  const web = `[web]\nlisten = 127.0.0.1:${port}\nroot = ${join(system.client, '..')}\n`;
  const queue = `[queue]\nworker = ${queued}\n`;
  await writeFile(config, `${web}${queue}[database]\nuri = sqlite://\npath = ${home}\n`);
  // The server's clock is the browser's: both in UTC, whatever the machine is set to.
  return { config, password, env: { PATH: '/usr/bin:/bin', HOME: home, TRYTONPASSFILE: password, TZ: 'UTC' } };
}
