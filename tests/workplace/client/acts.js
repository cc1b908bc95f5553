import { data, h, here, uuid } from './page.js';

/* The browser side of a practice site that is data (`tests/workplace/practice/practice-site.ts`). */

const refuses = here().get('mode') === 'refused';

/** Puts the fresh id of a press into whatever is sent or shown. */
const withNew = (value, fresh) => JSON.parse(JSON.stringify(value).replaceAll('{new}', fresh));

/** The fields of a form as the browser sends them, or null where there is none. */
function fieldsOf({ form, multipart }) {
  if (!form) return null;
  const fields = multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(form)) fields.append(name, value);
  return fields;
}

/** @returns whether the server took it */
async function send(sent) {
  if ('message' in sent) return sent.into ? sayInto(sent) : sendMessage(sent);
  if (sent.by === 'frame' || sent.by === 'document') return submit(sent);
  const fields = fieldsOf(sent);
  const isText = typeof sent.body === 'string';
  const body = fields ?? (sent.body === undefined ? undefined : isText ? sent.body : JSON.stringify(sent.body));
  if (sent.by === 'beacon') return navigator.sendBeacon(sent.to, body);
  const type = !fields && body !== undefined ? { 'content-type': isText ? 'text/plain' : 'application/json' } : {};
  try {
    const headers = { ...type, ...sent.headers };
    const response = await fetch(sent.to, { method: sent.method ?? 'POST', credentials: 'include', body, headers });
    // An application has read the answer before it goes on.
    await response.text();
    return response.ok && !response.redirected;
  } catch {
    return false;
  }
}

/** A classic form, into a hidden frame or in the page's own place. */
function submit(sent) {
  const frame = sent.by === 'frame' ? h('iframe', { name: `f-${uuid()}`, hidden: true }) : null;
  if (frame) document.body.append(frame);
  // A form that asks (GET) forgets the query of its address: its fields are that.
  const asked = sent.method === 'GET' ? [...new URL(sent.to, location.href).searchParams] : [];
  const inputs = [...asked, ...Object.entries(sent.form ?? {})].map(([name, value]) =>
    h('input', { type: 'hidden', name, value }),
  );
  const form = h(
    'form',
    {
      method: sent.method ?? 'POST',
      action: sent.to,
      enctype: sent.multipart ? 'multipart/form-data' : undefined,
      target: frame?.name,
      hidden: true,
    },
    inputs,
  );
  document.body.append(form);
  return new Promise((resolve) => {
    frame?.addEventListener('load', () => resolve(true));
    form.submit();
  });
}

/** Puts a window on the page, and says something to it once it is there. */
function sayInto({ from, message }) {
  const frame = h('iframe', { src: `${from}${data.messenger}`, style: 'width: 1px; height: 1px' });
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      frame.contentWindow.postMessage(message, '*');
      resolve(true);
    });
    document.body.append(frame);
  });
}

function sendMessage({ from, message }) {
  const hash = encodeURIComponent(JSON.stringify(message));
  const frame = h('iframe', { src: `${from}${data.messenger}#${hash}`, style: 'width: 1px; height: 1px' });
  return new Promise((resolve) => {
    addEventListener('message', () => resolve(true), { once: true });
    document.body.append(frame);
  });
}

function show({ shows, hides, address } = {}) {
  if (hides) for (const element of document.querySelectorAll(hides)) element.remove();
  if (shows) document.getElementById('shown').insertAdjacentHTML('beforeend', shows);
  if (address) history.pushState(null, '', address);
}

async function act({ sends, deed = 0, done, refused }) {
  for (const [index, sent] of sends.entries()) {
    const taken = await send(sent);
    if (index !== deed) continue;
    if (!taken) return;
    if (refuses) return show(refused);
  }
  show(done);
}

const begins = async (event, one) => {
  event.preventDefault();
  await act(withNew(one, uuid()));
  // What a frame says, and that something was refused, is read before anybody goes on.
  if (refuses || one.sends.some(({ by }) => by === 'frame')) await new Promise((read) => setTimeout(read, 300));
  // For whoever waits until all of it was sent and shown.
  document.documentElement.dataset.done = one.id;
};

for (const one of data.acts) {
  const markup = one.markup ?? `<button type="button" {act}>${one.label}</button>`;
  const box = h('div', { class: 'card', 'aria-label': one.label, role: 'group' });
  box.innerHTML = markup.replace('{act}', `data-act="${one.id}"`);
  const element = box.querySelector('[data-act]');
  if (one.key) element.addEventListener('keydown', (event) => event.key === one.key && begins(event, one));
  else element.addEventListener('click', (event) => begins(event, one));
  document.getElementById('acts').append(box);
}

// A practice page dials nobody; a browser's own question, which program is to, would lie over the page.
document.addEventListener('click', (event) => {
  if (event.target.closest('a[href^="tel:"]')) event.preventDefault();
});

for (const sent of data.noise) void send(withNew(sent, uuid()));
