import { execFile, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { chmod, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packages } from '../../run/debian.ts';
import { answers, comesUp, end, freePort, unreadable } from '../own-server.ts';
import { readTruth, type Transaction } from './truth.ts';

const run = promisify(execFile);

const system = {
  server: '/usr/share/request-tracker5/libexec/rt-server',
  setUp: '/usr/sbin/rt-setup-database-5',
  driver: '/usr/share/perl5/DBD/SQLite.pm',
};

const desk = join(import.meta.dirname, 'desk.pl');

export const account = { login: 'ada', password: 'Hafenblick-7-Werft' };

/** A running Request Tracker with a database of its own. */
export interface RequestTracker {
  /** Where it is; ends without a slash. */
  url: string;
  /** What has happened to the tickets, as its own table says, oldest first. */
  truth(): Transaction[];
  stop(): Promise<void>;
}

/** Why it cannot run on this machine, or null if it can. */
export function available(): string | null {
  const missing = unreadable([system.server, system.setUp]);
  const names = packages.requestTracker.join(' ');
  return missing.length
    ? `Request Tracker is not installed (Debian packages ${names}): no ${missing.join(', ')}`
    : null;
}

/**
 * Fills a folder with a database: a person, two queues, 40 tickets. Takes some seconds; servers may each start from a copy.
 * @param dir an existing empty folder
 * @returns the same folder
 */
export async function seed(dir: string): Promise<string> {
  const env = await configure(dir, 80);
  const password = join(dir, 'password');
  await writeFile(password, account.password);
  await run(system.setUp, ['--action', 'init', '--root-password-file', password], { env });
  const fill = ['--action', 'insert', '--datafile', desk, '--skip-create'];
  await run(system.setUp, [...fill, '--root-password-file', password], { env });
  return dir;
}

/**
 * Starts it on a free port.
 * @param dir an existing folder for its files; nothing is kept outside it
 * @param from a seeded folder to start from a copy of
 */
export async function requestTracker(dir: string, from: string): Promise<RequestTracker> {
  const home = join(dir, 'rt');
  await cp(from, home, { recursive: true });
  const port = await freePort();
  const env = await configure(home, port);
  const log = join(home, 'server.log');
  const out = openSync(log, 'a');
  const server = spawn(system.server, ['--host', '127.0.0.1', '--port', String(port), '--max-workers', '3'], {
    ...{ env, detached: true, stdio: ['ignore', out, out] },
  });
  const url = `http://127.0.0.1:${port}`;
  await comesUp(server, log, answers(`${url}/`));
  return { url, truth: () => readTruth(join(home, 'rt.sqlite')), stop: () => end(server) };
}

async function configure(home: string, port: number): Promise<Record<string, string>> {
  const folders = ['data', 'sessions', 'snippets'].map((name) => join(home, name));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const mail = join(home, 'mail');
  await writeFile(mail, `#!/bin/sh\ncat >> '${join(home, 'mails')}'\n`);
  await chmod(mail, 0o755);
  const config = join(home, 'site.pm');
  await writeFile(config, settings({ home, port, mail }));
  return {
    ...{ PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: home, TZ: 'UTC', LANG: 'C.UTF-8' },
    ...{ RT_SITE_CONFIG: config, RT_SITE_CONFIG_DIR: join(home, 'snippets') },
  };
}

const settings = ({ home, port, mail }: { home: string; port: number; mail: string }) => `
Set($rtname, 'example.com');
Set($Organization, 'example.com');
Set($WebDomain, '127.0.0.1');
Set($WebPort, ${port});
Set($WebPath, '');
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '${home}/rt.sqlite');
Set($LogToSyslog, undef);
Set($Timezone, 'UTC');
Set($MailCommand, 'sendmailpipe');
Set($SendmailPath, '${mail}');
$RT::MasonDataDir = '${home}/data';
$RT::MasonSessionDir = '${home}/sessions';
1;
`;
