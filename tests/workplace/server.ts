import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Call, Log, Reply, StandIn } from './call.ts';
import { certificate } from './certificate.ts';
import { linkedin } from './linkedin/stand-in.ts';
import { practiceSites } from './practice/all.ts';
import { standIn } from './practice/stand-in.ts';
import type { Truth } from './truth.ts';
import { tryton } from './tryton/stand-in.ts';

export { countable, type Truth } from './truth.ts';

/** The practice workplace: stand-ins for real products, told apart by the host a browser asks for. */
export interface Workplace {
  /** Port of the secure server, for `https://www.linkedin.com`. */
  https: number;
  /** Port of the plain server: the front page and the practice CRM, under any host. */
  http: number;
  /** What the servers were asked to do, in order, whether they did it or not. */
  sent: Truth[];
  /** What was taken back. */
  retracted: Truth[];
  /** Does what it is asked to, but keeps every answer back until what this returns is called. */
  hold(): () => void;
  /** Forgets all that happened. */
  reset(): void;
  stop(): Promise<void>;
}

/**
 * Starts the workplace on this machine.
 * @param port of the plain server, the secure one gets the next; both free ones unless said
 */
export async function startWorkplace({ port = 0 }: { port?: number } = {}): Promise<Workplace> {
  const sent: Truth[] = [];
  const retracted: Truth[] = [];
  const log: Log = {
    sent: (truth) => void sent.push({ ...truth, at: Date.now() }),
    retracted: (truth) => void retracted.push({ ...truth, at: Date.now() }),
  };
  const open = () => [linkedin(log), tryton(log), ...practiceSites.map((site) => standIn(site, log))];
  let standIns = open();
  let free = Promise.resolve();
  const answer = (secure: boolean) => (request: IncomingMessage, response: ServerResponse) =>
    void serve(standIns, secure, () => free, request, response).catch(() => response.destroy());

  const plain = createServer(answer(false));
  const secure = createSecureServer(await certificate('www.linkedin.com'), answer(true));
  const http = await listen(plain, port);
  const https = await listen(secure, port ? port + 1 : 0);
  return {
    https,
    http,
    sent,
    retracted,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      return resolve;
    },
    reset() {
      sent.length = 0;
      retracted.length = 0;
      standIns = open();
    },
    async stop() {
      await Promise.all([plain, secure].map(close));
    },
  };
}

async function serve(
  standIns: StandIn[],
  secure: boolean,
  free: () => Promise<void>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const call = await read(request);
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const standIn = standIns.find((one) => one.serves(host, secure));
  const asksFirst = call.method === 'OPTIONS' ? allowed : null;
  const reply = asksFirst ?? script(standIns, call) ?? standIn?.answer(call) ?? nothing;
  await free();
  if (reply.delay) await new Promise((resolve) => setTimeout(resolve, reply.delay));
  if (reply.drop) return request.socket.destroy();
  response.writeHead(reply.status, { 'cache-control': 'no-store', ...shared(request), ...reply.headers });
  response.end(reply.body ?? '');
}

/** Pages of one host may ask another, as those of many products ask their API. */
const shared = ({ headers: { origin } }: IncomingMessage) =>
  origin ? { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' } : {};

/** The browser asks before it sends what a form could not. */
const allowed: Reply = {
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': 'content-type, x-requested-with, x-properties-source, action, x-owa-urlpostdata',
  },
};

/** What no stand-in has a page for. */
const nothing: Reply = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'No such page.' };

async function read(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://practice');
  const from = URL.parse(request.headers.referer ?? '')?.searchParams ?? new URLSearchParams();
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { pathname: path, searchParams: query } = url;
  return { method: request.method ?? 'GET', path, query, from, body: Buffer.concat(parts).toString('utf8') };
}

/** A browser script of a stand-in, or one that all share. */
function script(standIns: StandIn[], { path }: Call): Reply | null {
  const [, folder, file] = /^\/workplace\/([a-z]+)\/([a-z-]+\.js)$/.exec(path) ?? [];
  const home =
    folder === 'shared' ? join(import.meta.dirname, 'client') : standIns.find(({ id }) => id === folder)?.client;
  if (!home || !file || !existsSync(join(home, file))) return null;
  const headers = { 'content-type': 'text/javascript; charset=utf-8' };
  return { status: 200, headers, body: readFileSync(join(home, file), 'utf8') };
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
