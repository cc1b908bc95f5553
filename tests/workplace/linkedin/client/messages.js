import { data, h, here, uuid } from '/workplace/shared/page.js';
import { toast } from './invite-dialog.js';
import { control, link } from './parts.js';
import { backgroundNoise, fullName, t, telemetry } from './requests.js';
import { changeMessage, sendMessage, tellTyping, urnOf } from './send-message.js';

/* The messaging page: threads, a thread, and the form of a new message, which is an InMail where the address says so. */
const app = document.getElementById('app');
const said = new Map();

const isInMail = () => here().get('composeOptionType') === 'PREMIUM_INMAIL';
const personHere = () =>
  data.people.find(
    ({ vanity, token }) => location.pathname.includes(`2-${vanity}/`) || location.search.includes(token),
  ) ?? data.people[0];

function controls(message, row) {
  const change = (what, after) =>
    control(t(what), what, async () => {
      const { status } = await changeMessage(what, message.token);
      if (status >= 200 && status < 300) after?.();
    });
  return h(
    'div',
    { class: 'row' },
    change('react'),
    change('edit'),
    change('recall', () => row.remove()),
  );
}

function bubble(message) {
  const urn = `urn:li:msg_message:(urn:li:fsd_profile:me,2-${message.token})`;
  const row = h(
    'li',
    { class: 'msg-s-event-listitem card', 'data-event-urn': urn },
    h('p', { class: 'who' }, message.text),
  );
  row.append(controls(message, row));
  return row;
}

/** The message stands there before the server has answered, and goes again if it refused. */
async function send(person, token, text, subject) {
  const isNew = location.pathname.includes('/new/');
  const message = { token, text };
  const row = bubble(message);
  document.querySelector('.msg-s-message-list')?.append(row);
  const { went } = await sendMessage(person, token, { text, subject, isNew });
  telemetry('MessengerMessageSendEvent');
  if (!went) {
    row.remove();
    return toast('error', t('failedMessage'), here().get('toast') === 'light');
  }
  said.set(person.vanity, [...(said.get(person.vanity) ?? []), message]);
  if (!isNew) return;
  const rest = [...here()].filter(([name]) => name !== 'composeOptionType' && name !== 'recipients');
  history.pushState(null, '', `/messaging/thread/2-${person.vanity}/?${new URLSearchParams(rest)}`);
  draw();
}

function form(person) {
  let token = uuid();
  const subject =
    isInMail() || here().has('subject') ? h('input', { name: 'subject', 'aria-label': t('subject') }) : null;
  const box = h('div', {
    class: 'msg-form__contenteditable',
    role: 'textbox',
    contenteditable: 'true',
    'aria-multiline': 'true',
    'aria-label': t('write'),
    style: 'min-height: 60px; border: 1px solid var(--line); padding: 6px 8px; width: 100%',
    oninput: () => void tellTyping(person),
    onkeydown: (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      made.requestSubmit();
    },
  });
  const made = h(
    'form',
    {
      class: 'msg-form',
      onsubmit: (event) => {
        event.preventDefault();
        const text = box.textContent.trim();
        if (!text) return;
        void send(person, token, text, subject?.value);
        // A message keeps its number for as long as it stands in the box.
        if (here().get('mode') === 'double') return;
        box.textContent = '';
        token = uuid();
      },
    },
    subject,
    box,
    h('button', { type: 'submit', class: 'msg-form__send-button primary', 'data-do': 'send' }, t('sendMessage')),
  );
  return made;
}

function draw() {
  const person = personHere();
  const threads = data.people.slice(0, 8).map((one) => link(`/messaging/thread/2-${one.vanity}/`, fullName(one)));
  app.replaceChildren(
    h('nav', { class: 'row', 'aria-label': t('messages') }, threads),
    h('h1', {}, fullName(person)),
    h(
      'ol',
      { class: 'msg-s-message-list', style: 'list-style: none; padding: 0', 'data-thread': urnOf(person) },
      (said.get(person.vanity) ?? []).map(bubble),
    ),
    form(person),
  );
}

draw();
backgroundNoise();
