import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { certificate } from '../workplace/certificate.ts';

/** A busy page of the size of a real feed: about 2,500 elements, changed by its own script, with two buttons. */
const cards = Array.from(
  { length: 120 },
  (_, n) => `<li class="card" id="card-${n}"><div><h3><a href="#${n}"><span>Person ${n}</span></a></h3>
  <p data-testid="expandable-text-box"><span class="line">Line</span> <span class="time">1 h</span></p><div class="tools">
  <button type="button"><span>Like</span></button><button type="button"><span>Comment</span></button>
  <button type="button"><span>Share</span></button></div><ul><li><i>a</i></li><li><i>b</i></li></ul></div></li>`,
).join('\n');

const script = `
const list = document.querySelector('#feed');
let people = 1000 + Math.floor(Math.random() * 1e9);

/** Changes the page as an application does: so many times fifty small changes. */
window.mutate = async (frames) => {
  const cards = [...list.children];
  for (let frame = 0; frame < frames; frame++) {
    for (let step = 0; step < 10; step++) {
      const card = cards[(frame * 10 + step) % cards.length];
      card.querySelector('.line').textContent = 'Line ' + frame;
      card.setAttribute('data-frame', frame);
      const note = card.appendChild(document.createElement('em'));
      note.remove();
      card.classList.toggle('seen');
    }
    await new Promise((next) => setTimeout(next, 12));
  }
};

document.querySelector('#send').addEventListener('click', async () => {
  const memberProfile = 'urn:li:member:' + people++;
  await fetch('/voyager/api/voyagerRelationshipsDashMemberRelationships?action=verifyQuotaAndCreateV2', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invitee: { inviteeUnion: { memberProfile } } }),
  });
  for (const card of [...list.children].slice(0, 20)) card.querySelector('.time').textContent = people + ' h';
});

/** Reads as a busy page sends them: none of them is an act. */
window.read = async (times) => {
  for (let n = 0; n < times; n++) await fetch('/voyager/api/feed/updates?start=' + n);
};
`;

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Practice page</title>
<style>button { min-height: 24px } #bar { position: fixed; top: 0; z-index: 1; background: #fff }</style>
<div id="bar"><button id="plain" type="button">Plain</button> <button id="send" type="button">Send</button></div>
<ul id="feed" style="margin-top: 40px">${cards}</ul><script>${script}</script></html>`;

export interface PracticePage {
  /** Port of the secure server, whatever the host. */
  https: number;
  /** Moments (milliseconds since 1970) at which answers to acts left, in order. */
  answered: number[];
  stop(): Promise<void>;
}

/** Serves the practice page under every host and path, and answers its requests. */
export async function startPracticePage(): Promise<PracticePage> {
  const answered: number[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    request.resume();
    const api = request.url?.startsWith('/voyager/');
    response.writeHead(200, { 'content-type': api ? 'application/json' : 'text/html', 'cache-control': 'no-store' });
    response.end(api ? '{}' : page, () => {
      if (request.method === 'POST') answered.push(Date.now());
    });
  };
  const secure = createSecureServer(await certificate('www.linkedin.com'), answer);
  const plain = createServer(answer);
  const https = await listen(secure);
  await listen(plain);
  return {
    https,
    answered,
    async stop() {
      for (const server of [secure, plain]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
