import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { comesUp, end, freePort } from '../own-server.ts';

/** Whom every test logs in as. */
export const account = { login: 'ada@example.com', password: 'Hafenblick-7-Werft' };

/** The person's mailbox, on an IMAP server of its own. */
export interface Mailbox {
  port: number;
  /** The mails in a folder, as they lie there. */
  folder(name: 'Sent' | 'Drafts' | 'INBOX' | 'Trash'): string[];
  /** A mail comes in. */
  receive(mail: { from: string; subject: string }): Promise<void>;
  /** Whether mails sent can be stored in Sent; without, the server refuses to. */
  keepsSent(keeps: boolean): void;
  stop(): Promise<void>;
}

const server = '/usr/sbin/dovecot';

/**
 * Starts it on a free port.
 * @param dir an existing folder for its files
 * @param owner whom the mail belongs to: the server gives out none of root's
 */
export async function startMailbox(dir: string, owner: { uid: number; gid: number }): Promise<Mailbox> {
  const port = await freePort();
  const home = join(dir, 'mail');
  const maildir = join(home, 'Maildir');
  await chmod(dir, 0o755);
  for (const folder of [home, maildir, ...['cur', 'new', 'tmp'].map((part) => join(maildir, part))]) {
    await mkdir(folder);
    await chown(folder, owner.uid, owner.gid);
  }
  const config = join(dir, 'dovecot.conf');
  const people = join(dir, 'people');
  await writeFile(people, `${account.login}:{PLAIN}${account.password}\n`, { mode: 0o644 });
  await writeFile(config, configOf({ dir, home, people, port, ...owner }));
  const log = openSync(join(dir, 'dovecot.out'), 'a');
  const child: ChildProcess = spawn(server, ['-F', '-c', config], { stdio: ['ignore', log, log] });
  await comesUp(child, join(dir, 'dovecot.log'), () => greets(port));
  let count = 0;

  return {
    port,
    folder: (name) => mailsIn(name === 'INBOX' ? maildir : join(maildir, `.${name}`)),
    async receive({ from, subject }) {
      const name = `${Math.floor(Date.now() / 1000)}.M${++count}P1.example`;
      const file = join(maildir, 'new', name);
      const head = [
        `From: ${from}`,
        `To: ${account.login}`,
        `Subject: ${subject}`,
        `Message-ID: <in${count}@example.com>`,
      ];
      await writeFile(file, `${[...head, `Date: ${new Date().toUTCString()}`].join('\r\n')}\r\n\r\nGood morning.\r\n`);
      await chown(file, owner.uid, owner.gid);
    },
    keepsSent(keeps) {
      for (const part of ['', 'tmp', 'new', 'cur']) chmodSync(join(maildir, '.Sent', part), keeps ? 0o700 : 0o500);
    },
    stop: () => end(child),
  };
}

function mailsIn(folder: string): string[] {
  return ['cur', 'new'].flatMap((part) => {
    const place = join(folder, part);
    if (!statSync(place, { throwIfNoEntry: false })) return [];
    // What is flagged T is deleted and only still lies there.
    const names = readdirSync(place).filter((name) => !/:2,\w*T/.test(name));
    return names.map((name) => readFileSync(join(place, name), 'latin1'));
  });
}

const greets = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    const done = (greeted: boolean) => {
      socket.destroy();
      resolve(greeted);
    };
    socket.once('data', (bytes) => done(bytes.toString().startsWith('* OK')));
    socket.once('error', () => done(false));
  });

interface Settings {
  dir: string;
  home: string;
  people: string;
  port: number;
  uid: number;
  gid: number;
}

const configOf = ({ dir, home, people, port, uid, gid }: Settings) => `
protocols = imap
listen = 127.0.0.1
base_dir = ${dir}/run
log_path = ${dir}/dovecot.log
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:~/Maildir
passdb {
  driver = passwd-file
  args = ${people}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${home}
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Trash {
    auto = subscribe
    special_use = \\Trash
  }
}
`;
