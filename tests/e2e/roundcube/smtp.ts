import { createServer, type Socket } from 'node:net';

/** A mail as the mail server was handed it. */
export interface Handed {
  to: string[];
  /** As it came over the wire. */
  text: string;
}

/** Stands where a firm's mail server would: takes mail, keeps it, and sends none on. */
export interface MailServer {
  port: number;
  /** What it took, oldest first. */
  taken: readonly Handed[];
  stop(): Promise<void>;
}

/** Whoever's address begins so is refused at once, when the mail is there, or taken after some seconds. */
export const refusedAtOnce = 'nobody@example.com';
export const refusedAfterwards = 'full@example.com';
export const slow = 'slow@example.com';

const slowly = 4000;

/** Starts it on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const taken: Handed[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    talk(socket, (mail) => taken.push(mail));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    taken,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** RFC 5321, as much of it as a client needs that hands over mail without a login. */
function talk(socket: Socket, take: (mail: Handed) => void): void {
  let rest = '';
  let to: string[] = [];
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);

  const onLine = (line: string) => {
    const [, recipient] = /^RCPT TO:<([^>]*)>/i.exec(line) ?? [];
    if (recipient === refusedAtOnce) return say('550 5.1.1 No such user');
    if (recipient !== undefined) to.push(recipient);
    if (/^(EHLO|HELO)/i.test(line)) return say('250 mail.example.com');
    if (/^DATA/i.test(line)) {
      isData = true;
      return say('354 Go on');
    }
    if (/^(MAIL|RSET)/i.test(line)) to = [];
    if (/^QUIT/i.test(line)) {
      say('221 Bye');
      return socket.end();
    }
    return say('250 OK');
  };

  const onMail = (text: string) => {
    isData = false;
    if (to.includes(refusedAfterwards)) return say('554 5.2.2 Mailbox full');
    take({ to, text });
    if (to.includes(slow)) return setTimeout(say, slowly, '250 OK');
    return say('250 OK');
  };

  socket.on('data', (bytes) => {
    rest += bytes.toString('latin1');
    for (;;) {
      const stop = isData ? '\r\n.\r\n' : '\r\n';
      const at = rest.indexOf(stop);
      if (at < 0) return;
      const part = rest.slice(0, at);
      rest = rest.slice(at + stop.length);
      if (isData) onMail(part);
      else onLine(part);
    }
  });
  say('220 mail.example.com');
}
