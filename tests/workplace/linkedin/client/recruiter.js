import { data, h, here, post } from '/workplace/shared/page.js';
import { toast } from './invite-dialog.js';
import { control, sendAs } from './parts.js';
import { backgroundNoise, fullName, t } from './requests.js';

/* Recruiter: a search, a project's pipeline and a profile. Reading is a POST here, too, with a form for a body. */
const app = document.getElementById('app');
const mode = () => here().get('mode');
const project = 'urn:li:ts_hiring_project:(urn:li:ts_contract:1,77)';
const chosen = new Set();

const urnOf = (person) => `urn:li:ts_linkedin_member_profile:(${person.recruiter},1,${project})`;

const read = (path, form) =>
  fetch(path, { method: 'POST', body: new URLSearchParams(form) }).then(
    (answer) => answer.text(),
    () => null,
  );

const payload = (person, { subject, text, channel, followUp }) => ({
  recipientProfileUrn: urnOf(person),
  primaryPost: { channel, subject, richFormattedBody: { text } },
  followUpPosts: followUp ? [{ channel, subject, delayInDays: 3 }] : [],
  hiringProjectUrn: project,
  sourcingChannelUrn: 'urn:li:ts_sourcing_channel:5',
  visibility: 'PUBLIC',
});

async function tell(sending) {
  const { went } = await sending;
  toast(went ? 'success' : 'error', t(went ? 'done' : 'failedMessage'), true);
}

/** One request, however many people it is for. */
const writeTo = (people, what) =>
  tell(
    sendAs(mode(), () =>
      post('/talent/api/graphql?action=execute&queryId=talentMultiMessagePosts.be0f9851aa7c6a3d', {
        variables: { messagePostPayloads: people.map((person) => payload(person, what)) },
        queryId: 'talentMultiMessagePosts.be0f9851aa7c6a3d',
      }),
    ),
  );

const save = (people, copied) =>
  tell(
    sendAs(mode(), () =>
      post('/talent/api/talentSourcingChannelCandidateCreations', {
        elements: people.map((person) => ({
          hiringContext: project,
          candidate: urnOf(person),
          sourcingChannel: 'urn:li:ts_sourcing_channel:5',
          candidateAddedToANewProject: false,
          copiedFromAnotherProject: copied,
        })),
      }),
    ),
  );

const move = (people) =>
  tell(
    sendAs(mode(), () =>
      post('/talent/api/graphql?action=execute&queryId=talentHiringProjectCandidates.9d20c1', {
        variables: {
          entities: people.map((person) => ({
            resourceKey: urnOf(person),
            entity: { candidateHiringStateUrn: 'urn:li:ts_hiring_state:2' },
          })),
        },
      }),
    ),
  );

function compose(people) {
  const subject = h('input', { 'aria-label': t('subject'), name: 'subject' });
  const text = h('textarea', { 'aria-label': t('write') });
  const channel = h(
    'select',
    { 'aria-label': t('channel'), name: 'channel' },
    h('option', { value: 'INMAIL' }, 'InMail'),
    h('option', { value: 'EMAIL' }, t('mail')),
  );
  const followUp = h('input', { type: 'checkbox', name: 'follow-up', 'aria-label': t('followUp') });
  const send = () => {
    over.remove();
    void writeTo(people, {
      subject: subject.value,
      text: text.value,
      channel: channel.value,
      followUp: followUp.checked,
    });
  };
  const over = h(
    'div',
    { class: 'over' },
    h(
      'div',
      { role: 'dialog', 'aria-modal': 'true', 'aria-label': `${t('writeTo')} (${people.length})` },
      channel,
      subject,
      text,
      h('label', {}, followUp, t('followUp')),
      control(t('dismiss'), 'dismiss', () => over.remove()),
      control(t('sendMessage'), 'send', send, null, { class: 'primary' }),
    ),
  );
  document.body.append(over);
  subject.focus();
}

function row(person) {
  const box = h('input', {
    type: 'checkbox',
    'aria-label': fullName(person),
    'data-person': person.vanity,
    'data-do': 'choose',
    onchange: () => (box.checked ? chosen.add(person) : chosen.delete(person)),
  });
  return h(
    'li',
    { class: 'card' },
    box,
    h('span', { class: 'who', 'data-test-row-lockup-full-name': true }, fullName(person)),
  );
}

function draw() {
  const one = data.people.find(({ recruiter }) => location.pathname.includes(recruiter));
  const people = () => (one ? [one] : [...chosen]);
  const withPeople = (act) => () => people().length && act(people());
  const bar = h(
    'div',
    { class: 'row' },
    control(t('writeTo'), 'write', withPeople(compose)),
    control(
      t('saveToProject'),
      'save',
      withPeople((them) => save(them, false)),
    ),
    control(
      t('copyToProject'),
      'copy',
      withPeople((them) => save(them, true)),
    ),
    control(t('moveStage'), 'move', withPeople(move)),
  );
  const profile =
    one &&
    h('section', { 'data-live-test-profile-container': true }, h('h1', {}, fullName(one)), h('p', {}, one.headline));
  app.replaceChildren(bar, profile ?? h('ol', { style: 'list-style: none; padding: 0' }, data.people.map(row)));
}

draw();
void read('/talent/search/api/talentRecruiterSearchHits', {
  decoration: '(entityUrn)',
  count: '25',
  q: 'recruiterSearch',
});
void read('/talent/api/talentSourcingChannelCandidateCreations', { altkey: 'urn', decoration: '(entityUrn)' });
void read('/talent/api/graphql?queryId=talentMultiMessagePosts.be0f9851aa7c6a3d', { variables: '(start:0)' });
backgroundNoise();
