import { execFileSync, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { packages } from '../../run/debian.ts';
import { answers, comesUp, end, freePort, unreadable } from '../own-server.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { type MailServer, startMailServer } from './smtp.ts';

const system = {
  php: '/usr/bin/php',
  web: '/var/lib/roundcube/public_html/index.php',
  defaults: '/etc/roundcube/defaults.inc.php',
  types: '/etc/roundcube/mimetypes.php',
  tables: '/usr/share/roundcube/SQL/sqlite.initial.sql',
  mailbox: '/usr/sbin/dovecot',
};

/** A running Roundcube, with a mail server and a mailbox of its own. */
export interface Roundcube {
  /** Where it is; ends without a slash. */
  url: string;
  sent: MailServer;
  mailbox: Mailbox;
  /** Names in the person's address book. */
  contacts(): string[];
  stop(): Promise<void>;
}

/** Why Roundcube cannot run on this machine, or null if it can. */
export function available(): string | null {
  const missing = unreadable(Object.values(system));
  if (missing.length)
    return `Roundcube is not installed (Debian packages ${packages.roundcube.join(' ')}): no ${missing.join(', ')}`;
  return process.getuid?.() === 0 ? null : 'the mailbox of the Roundcube test can only be brought up by root';
}

/**
 * Starts Roundcube on a free port.
 * @param dir an existing folder for its files; nothing is kept outside it
 * @param autosave after how many seconds a mail that is being written is saved
 */
export async function roundcube(dir: string, { autosave }: { autosave: number }): Promise<Roundcube> {
  const [sent, mailbox, port] = [await startMailServer(), await startMailbox(dir, mailOwner()), await freePort()];
  const config = join(dir, 'config');
  const database = join(dir, 'roundcube.sqlite');
  for (const name of ['config', 'temp', 'logs']) await mkdir(join(dir, name));
  const tables = new DatabaseSync(database);
  tables.exec(readFileSync(system.tables, 'utf8'));
  tables.close();
  await chmod(database, 0o640);
  await symlink(system.defaults, join(config, 'defaults.inc.php'));
  await symlink(system.types, join(config, 'mimetypes.php'));
  await writeFile(
    join(config, 'config.inc.php'),
    settings({ dir, database, autosave, smtp: sent.port, imap: mailbox.port }),
  );

  const log = join(dir, 'php.log');
  const out = openSync(log, 'a');
  const docroot = join(system.web, '..');
  // Workers: a send that takes seconds must not hold up the page. They end with their group.
  const env = { PATH: '/usr/bin:/bin', ROUNDCUBE_CONFIG_DIR: config, PHP_CLI_SERVER_WORKERS: '4', TZ: 'UTC' };
  const server = spawn(system.php, ['-S', `127.0.0.1:${port}`, '-t', docroot], {
    ...{ env, detached: true, stdio: ['ignore', out, out] },
  });
  const url = `http://127.0.0.1:${port}`;
  await comesUp(server, log, answers(`${url}/`));
  const contacts = () => {
    const book = new DatabaseSync(database, { readOnly: true, timeout: 10_000 });
    const rows = book.prepare('SELECT name FROM contacts WHERE del = 0 ORDER BY contact_id').all();
    book.close();
    return (rows as { name: string }[]).map(({ name }) => name);
  };
  const stop = async () => {
    await end(server, true);
    await Promise.all([mailbox.stop(), sent.stop()]);
  };
  return { url, sent, mailbox, contacts, stop };
}

const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'www-data'], { encoding: 'utf8' }));
const mailOwner = () => ({ uid: idOf('-u'), gid: idOf('-g') });

interface Places {
  dir: string;
  database: string;
  autosave: number;
  smtp: number;
  imap: number;
}

const settings = ({ dir, database, autosave, smtp, imap }: Places) => `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${database}?mode=0640';
$config['imap_host'] = '127.0.0.1:${imap}';
$config['smtp_host'] = '127.0.0.1:${smtp}';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['smtp_log'] = false;
$config['des_key'] = 'a-key-for-tests-of-24-by';
$config['plugins'] = [];
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
$config['draft_autosave'] = ${autosave};
$config['temp_dir'] = '${dir}/temp';
$config['log_dir'] = '${dir}/logs';
`;
