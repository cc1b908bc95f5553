import { data, h, here, post } from '/workplace/shared/page.js';
import { openDialog, toast } from './invite-dialog.js';
import { control, link, sendAs, succeeded } from './parts.js';
import { backgroundNoise, fullName, serverRequest, t } from './requests.js';

/* The feed: a share box that lives in the old shadow root, and posts with reactions, comments and replies. */
const app = document.getElementById('app');
const mode = () => here().get('mode');
const own = [];

const activityOf = (person) => `74${String(person.member).padStart(17, '0')}`;
const updateOf = (id) => `urn:li:fsd_update:(urn:li:activity:${id},MAIN_FEED,EMPTY,DEFAULT,false)`;
const sharing = 'action.sharing.closed-sharebox.server-action';

const shares = '/voyager/api/graphql?action=execute&queryId=voyagerContentcreationDashShares.7a9e2d51b0';
const variablesOf = (state, text) => ({
  post: {
    allowedCommentersScope: 'ALL',
    intendedShareLifeCycleState: state,
    origin: 'FEED',
    visibilityDataUnion: { visibilityType: 'ANYONE' },
    commentary: { text, attributesV2: [] },
  },
});

/** Publishes, and reports the closed box with the new post's address if the answer carries no errors. */
async function publish(state, text) {
  const send = () =>
    post(shares, { variables: variablesOf(state, text), queryId: 'voyagerContentcreationDashShares.7a9e2d51b0' });
  const { answer } = await sendAs(mode(), send);
  const value = succeeded(answer) ? JSON.parse(answer.text).data : null;
  if (!value || value.errors) {
    void serverRequest(sharing, { reason: 'ERROR' });
    return mode() === 'hidden-silent' ? undefined : toast('error', t('failedPost'));
  }
  const { shareUrn, activityUrn } = value.value;
  if (!shareUrn) return void serverRequest(sharing, { reason: 'LATER' });
  own.unshift({ text, activityUrn });
  void serverRequest(sharing, {
    postUrl: `https://www.linkedin.com/feed/update/${shareUrn}`,
    feedDashUpdateEntityUrnString: updateOf(activityUrn.split(':').pop()),
  });
  toast('success', t('posted'));
  draw();
}

const edit = (one) =>
  post(shares, {
    variables: { ...variablesOf('PUBLISHED', one.text), resourceKey: one.activityUrn, updateUrn: one.activityUrn },
    queryId: 'voyagerContentcreationDashShares.7a9e2d51b0',
  });

function shareBox() {
  const text = h('div', {
    contenteditable: 'true',
    role: 'textbox',
    'data-test-ql-editor-contenteditable': true,
    'aria-label': t('startPost'),
    style: 'min-height: 90px; border: 1px solid var(--line); padding: 8px',
  });
  const finish = (state) => () => {
    dialog.close();
    void publish(state, text.textContent);
  };
  const dismiss = () => {
    dialog.close();
    void serverRequest(sharing, { reason: 'DISMISS' });
  };
  const dialog = openDialog(
    false,
    'share-title',
    [
      h('h2', { id: 'share-title' }, t('startPost')),
      text,
      h(
        'div',
        { class: 'row' },
        control(t('dismiss'), 'dismiss', dismiss),
        control(t('draft'), 'draft', finish('DRAFT')),
        control(t('later'), 'later', finish('SCHEDULED')),
        control(t('post'), 'post', finish('PUBLISHED'), null, { class: 'share-actions__primary-action primary' }),
      ),
    ],
    { 'data-test-modal-id': 'sharebox' },
  );
  text.focus();
}

/** A box to write in and what sends it. */
function writing(what, label, send) {
  const text = h('textarea', { 'aria-label': label, style: 'min-height: 40px' });
  const submit = async (event) => {
    event.preventDefault();
    if (!text.value.trim()) return;
    const { went } = await send(text.value);
    if (!went) return toast('error', t('failedPost'));
    form.append(h('p', { 'data-said': what }, text.value));
    if (mode() !== 'double') text.value = '';
  };
  const editor = h('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper', style: 'width: 100%' }, text);
  const form = h(
    'form',
    { style: 'width: 100%', onsubmit: submit },
    editor,
    h('button', { type: 'submit', 'data-do': what }, label),
  );
  return form;
}

const comment = (id) => (text) =>
  sendAs(mode(), () =>
    serverRequest('comments.createComment', { collection: { updateKey: updateOf(id) } }, [
      { key: 'commentText', value: text },
    ]),
  );

const reply = (id) => (text) =>
  sendAs(mode(), () =>
    post(
      '/voyager/api/voyagerSocialDashNormComments?decorationId=com.linkedin.voyager.dash.deco.social.NormComment-43',
      {
        commentary: { text, attributesV2: [] },
        threadUrn: `urn:li:comment:(urn:li:activity:${id},7400000000000000001)`,
      },
    ),
  );

const thread = (id) => ({ threadUrn: { threadUrnActivityThreadUrn: { activityUrn: { activityId: id } } } });

function entry(person) {
  const id = activityOf(person);
  const like = () => void serverRequest('reactions.create', { ...thread(id), reactionType: 'ReactionType_LIKE' });
  const change = (name) => () => void serverRequest(`comments.${name}`, { collection: { updateKey: updateOf(id) } });
  return h(
    'section',
    { class: 'card', componentkey: `post-${id}`, 'data-person': person.vanity },
    h('h2', { class: 'who' }, fullName(person)),
    h('p', { 'data-testid': 'expandable-text-box' }, person.headline),
    control(t('like'), 'like', like),
    control(t('edit'), 'edit-comment', change('updateComment')),
    control(t('recall'), 'delete-comment', change('deleteComment')),
    writing('comment', t('comment'), comment(id)),
    writing('reply', t('reply'), reply(id)),
  );
}

const ownEntry = (one) =>
  h(
    'section',
    { class: 'card' },
    h('p', { class: 'who', 'data-testid': 'expandable-text-box' }, one.text),
    control(t('edit'), 'edit', () => edit(one)),
  );

function draw() {
  app.replaceChildren(
    h(
      'nav',
      { class: 'row', 'aria-label': 'Pages' },
      link('/mynetwork/grow/', t('network')),
      link(`/messaging/thread/2-${data.people[0].vanity}/`, t('messages')),
    ),
    control(t('startPost'), 'start-post', shareBox),
    ...own.map(ownEntry),
    ...data.people.slice(0, 30).map(entry),
  );
}

draw();
backgroundNoise();
