import { data, h, here, uuid } from '/workplace/shared/page.js';
import { toast } from './invite-dialog.js';
import { control, link } from './parts.js';
import { backgroundNoise, fullName, t, telemetry } from './requests.js';
import { changeMessage, linesOf, sendMessage, tellTyping, urnOf } from './send-message.js';

/* The messaging page: threads, a thread, and the form of a new message, which is an InMail where the address says so. */
const app = document.getElementById('app');

/** Three people in one thread. */
const everybody = { vanity: 'everybody', first: 'Quay', last: '3', group: data.people.slice(0, 3) };

const isInMail = () => here().get('composeOptionType') === 'PREMIUM_INMAIL';
const personHere = () => {
  const path = `${location.pathname}/`;
  if (path.includes('2-everybody/') || here().get('recipients') === 'everybody') return everybody;
  const known = data.people.find(
    ({ vanity, token }) => path.includes(`2-${vanity}/`) || location.search.includes(token),
  );
  return known ?? data.people[0];
};

function controls(id, row) {
  const change = (what, after) =>
    control(t(what), what, async () => {
      const { status } = await changeMessage(what, id);
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

/** One line: what somebody wrote has a bubble, what the system says has none. */
function bubble({ id, by, text = t(by === 'me' ? 'mine' : 'theirs') }) {
  const urn = `urn:li:msg_message:(urn:li:fsd_profile:me,2-${id})`;
  const row = h('li', { class: 'msg-s-message-list__event' });
  const said =
    by === 'system'
      ? h('p', {}, t('joined'))
      : h(
          'div',
          { class: 'msg-s-event-listitem__message-bubble' },
          h('p', { class: 'msg-s-event-listitem__body' }, text),
        );
  const side = by === 'me' ? '' : ' msg-s-event-listitem--other';
  row.append(
    h(
      'div',
      { class: `msg-s-event-listitem card${side}`, 'data-event-urn': urn, 'data-by': by },
      said,
      by === 'me' ? controls(id, row) : null,
    ),
  );
  return row;
}

const list = h('ol', { class: 'msg-s-message-list', style: 'list-style: none; padding: 0' });

/** The message stands there before the server has answered, and goes again if it refused. */
async function send(person, id, text, subject) {
  const isNew = location.pathname.includes('/new/');
  const row = bubble({ id, by: 'me', text });
  list.append(row);
  const { went } = await sendMessage(person, id, { text, subject, isNew });
  telemetry('MessengerMessageSendEvent');
  if (!went) {
    row.remove();
    return toast('error', t('failedMessage'), here().get('toast') === 'light');
  }
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

/** The thread is come to within the page. */
function threadLink(person) {
  const made = link(`/messaging/thread/2-${person.vanity}/`, fullName(person));
  made.addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState(null, '', made.href);
    draw();
  });
  return made;
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The lines come after the page. With `?drawn=late` those of the thread before stand there until then, and of the new ones
 * the older half comes first.
 */
async function fill(person) {
  const late = here().get('drawn') === 'late';
  if (location.pathname.includes('/new/')) return list.replaceChildren();
  if (!late) list.replaceChildren();
  const lines = await linesOf(person);
  if (late) await wait(2500);
  if (personHere() !== person) return;
  const unsent = [...list.children].filter((row) => !late && !lines.some(({ id }) => row.innerHTML.includes(id)));
  const half = late ? lines.findLastIndex(({ by }) => by === 'other') + 1 : lines.length;
  list.replaceChildren(...lines.slice(0, half).map(bubble), ...unsent);
  if (late) await wait(700);
  if (late && personHere() === person) list.append(...lines.slice(half).map(bubble));
}

function draw() {
  const person = personHere();
  const heading = h('h1', {}, fullName(person));
  list.dataset.thread = urnOf(person);
  app.replaceChildren(
    h('nav', { class: 'row', 'aria-label': t('messages') }, [...data.people.slice(0, 8), everybody].map(threadLink)),
    person.group
      ? heading
      : h('a', { class: 'msg-thread__link-to-profile', href: `https://www.linkedin.com/in/${person.token}/` }, heading),
    list,
    form(person),
  );
  void fill(person);
}

addEventListener('popstate', draw);
draw();
backgroundNoise();
