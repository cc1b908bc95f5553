import { data, h, here, post } from '/workplace/shared/page.js';
import { toast } from './invite-dialog.js';
import { control, link, sendAs } from './parts.js';
import { backgroundNoise, fullName, serverDriven, t } from './requests.js';

/* Invitations received: from people, and two from a page and from somebody who wants to be followed. */
const app = document.getElementById('app');
const gone = new Set(data.accepted);
const mode = () => here().get('mode');

const kinds = { 1: 'ORGANIZATION', 2: 'MEMBER_FOLLOW' };
const kindOf = (index) => `GenericInvitationType_${kinds[index] ?? 'CONNECTION'}`;
const idOf = (person) => `7300000000${person.member}`;

/** The request of each generation (`?gen=`). */
const generations = {
  dash: (person, index, verb) =>
    post(
      `/voyager/api/voyagerRelationshipsDashInvitations/urn%3Ali%3Afsd_invitation%3A${idOf(person)}?action=${verb}`,
      {
        invitationType: kinds[index] ?? 'CONNECTION',
        sharedSecret: 'x7Qp',
      },
    ),
  legacy: (person, index, verb) =>
    post(`/voyager/api/relationships/invitations/${idOf(person)}?action=${verb === 'ignore' ? 'reject' : verb}`, {
      invitationId: idOf(person),
      invitationSharedSecret: 'x7Qp',
      isGenericInvitation: index in kinds,
    }),
};

const now = (person, index, verb) =>
  serverDriven('addaInvitationAction', {
    inviteeActionType: `InviteeActionType_${verb.toUpperCase()}`,
    invitationType: kindOf(index),
    invitationUrn: { invitationId: idOf(person) },
    validationToken: 'v7',
    profileUrn: { profileId: person.token },
    origin: 'InvitationOrigin_RECEIVED',
  });

/** The row goes before the server has answered, and comes back if it refused. */
async function answer(person, index, verb) {
  if (mode() !== 'double') gone.add(idOf(person));
  draw();
  const { went } = await sendAs(mode(), () => (generations[here().get('gen')] ?? now)(person, index, verb));
  if (went) return;
  gone.delete(idOf(person));
  draw();
  toast('error', t('failedAnswer'));
}

const row = (person, index) =>
  gone.has(idOf(person))
    ? null
    : h(
        'div',
        { class: 'card', role: 'listitem' },
        h('div', { class: 'who' }, fullName(person), h('p', {}, kinds[index] ? t('page') : person.headline)),
        control(t('ignore'), 'ignore', () => answer(person, index, 'ignore'), person),
        control(t('accept'), 'accept', () => answer(person, index, 'accept'), person, { class: 'primary' }),
      );

function draw() {
  app.replaceChildren(
    h('nav', { class: 'row', 'aria-label': 'Pages' }, link('/mynetwork/invitation-manager/sent/', t('sentList'))),
    h('h1', {}, t('received')),
    h('div', { 'data-testid': 'lazy-column', role: 'list' }, data.people.map(row)),
  );
}

draw();
backgroundNoise();
