import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate } from '../workplace/certificate.ts';

/** What came in for a channel. */
export interface Posted {
  host: string;
  path: string;
  method: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** How a service answers: as it does, in words; not at all; or by a broken line, once it has everything. */
export type Answer = { status: number; headers?: Record<string, string>; body?: string } | 'hangs' | 'cut';

/** A Slack and a Teams of our own, told apart by the host they are asked as. */
export interface Channels {
  port: number;
  /** All that came in, in order, whatever was answered. */
  posted: Posted[];
  /** What the next ones are answered; when there is none left, what the service says to its body. */
  answers: Answer[];
  /** Has everything come in, and answers nothing until what this returns is called. */
  hold(): () => void;
  stop(): Promise<void>;
}

type Value = Record<string, unknown>;
const inJson = (body: string): Value | null => {
  try {
    return JSON.parse(body) as Value;
  } catch {
    return null;
  }
};

/** As Slack's webhook does: text there has to be, and blocks of kinds it knows, none too long. */
function asSlack(body: string): Answer {
  const { text, blocks = [] } = (inJson(body) ?? {}) as { text?: string; blocks?: Value[] };
  const kinds = ['header', 'section', 'context'];
  const isGood = ({ type, text: said }: Value) =>
    kinds.includes(String(type)) && ((said as { text?: string } | undefined)?.text?.length ?? 1) <= 3000;
  if (!text || blocks.length > 50 || !blocks.every(isGood)) return { status: 400, body: 'invalid_payload' };
  return { status: 200, body: 'ok' };
}

/** As Teams' workflow does: a card in its envelope, taken and not yet read. */
function asTeams(body: string): Answer {
  const { type, attachments = [] } = (inJson(body) ?? {}) as { type?: string; attachments?: Value[] };
  const isCard = type === 'message' && attachments[0]?.contentType === 'application/vnd.microsoft.card.adaptive';
  return isCard && Buffer.byteLength(body) <= 28_000
    ? { status: 202 }
    : { status: 400, body: '{"error":{"code":"x"}}' };
}

/** Starts both on this machine. */
export async function startChannels(): Promise<Channels> {
  const posted: Posted[] = [];
  const answers: Answer[] = [];
  let free = Promise.resolve();
  const server = createServer(await certificate('hooks.slack.com'), async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = '', url: path = '', headers } = request;
    const host = (headers.host ?? '').replace(/:\d+$/, '');
    const body = Buffer.concat(parts).toString('utf8');
    // The browser itself asks its maker for things.
    if (!/^(hooks\.slack\.com|.+\.azure\.com|.+\.example)$/.test(host)) return void response.writeHead(404).end();
    posted.push({ host, path, method, headers, body });
    const answer = answers.shift() ?? (host.endsWith('azure.com') ? asTeams(body) : asSlack(body));
    await free;
    if (answer === 'hangs') return;
    if (answer === 'cut') return void request.socket.destroy();
    // On a connection it has used before, the browser itself sends once more what breaks: here each is used once.
    response.writeHead(answer.status, { connection: 'close', ...answer.headers }).end(answer.body ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    posted,
    answers,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      return () => {
        free = Promise.resolve();
        resolve();
      };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
