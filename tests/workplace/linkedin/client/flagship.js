import { data, h, here } from '/workplace/shared/page.js';
import { inviteDialog, tellOutcome } from './invite-dialog.js';
import {
  backgroundNoise,
  follow,
  fullName,
  inviteByDialog,
  inviteDirectly,
  openDrawer,
  t,
  withdraw,
} from './requests.js';

const app = document.getElementById('app');
const connected = new Set(data.connected);
const pending = new Set(data.pending.filter((member) => !connected.has(member)));

/** Addresses keep the parameters that say how the page behaves. */
const address = (path) => path + location.search;

function go(path) {
  kept.clear();
  history.pushState(null, '', address(path));
  draw();
}

const link = (path, label, attributes = {}) =>
  h(
    'a',
    {
      href: address(path),
      ...attributes,
      onclick: (event) => {
        event.preventDefault();
        go(path);
      },
    },
    label,
  );

/** The page flips its controls before the server has answered, and back if it refused. */
async function invite(person, how) {
  pending.add(person.member);
  draw();
  const outcome = await how();
  if (!outcome.went) pending.delete(person.member);
  draw();
  tellOutcome(outcome);
}

const stateKey = (person) =>
  `ConnectButtonstate:invitation:urn:li:member:${person.member}_${pending.has(person.member) ? 'pending' : 'connect'}`;

function openDialog(person) {
  void openDrawer();
  if (here().get('surface') !== 'frame')
    return inviteDialog(person, (note) => invite(person, () => inviteByDialog(person, note)));
  const query = new URLSearchParams([...here(), ['vanityName', person.vanity]]);
  document.body.append(
    h('iframe', { 'data-testid': 'interop-iframe', title: t('connect'), src: `/preload/custom-invite/?${query}` }),
  );
}

const doubled = () => here().get('mode') === 'double';

/** A control that asks for a connection, or tells that it was asked. `direct` sends without a dialog. */
function connectControl(person, direct, tag = 'button') {
  const common = { 'data-person': person.vanity, componentkey: stateKey(person) };
  if (person.mode === 'follow') {
    return h(
      'button',
      {
        ...{ type: 'button', 'data-person': person.vanity, 'data-do': 'follow', onclick: () => follow(person) },
        'aria-label': `${t('follow')}: ${fullName(person)}`,
      },
      t('follow'),
    );
  }
  if (pending.has(person.member) && !doubled()) {
    return h(
      tag,
      { ...common, 'data-state': 'pending', 'aria-label': `${t('pending')}: ${fullName(person)}` },
      t('pending'),
    );
  }
  const onclick = (event) => {
    event.preventDefault();
    if (direct) void invite(person, () => inviteDirectly(person));
    else openDialog(person);
  };
  const href =
    tag === 'a'
      ? { href: `/preload/search-custom-invite/?vanityName=${person.vanity}`, class: 'button' }
      : { type: 'button' };
  return h(tag, { ...href, ...common, 'data-do': 'connect', 'aria-label': t('invite', person), onclick }, t('connect'));
}

const kept = new Map();

/** The same control again while its state is the same, as a virtual DOM would keep it in a list drawn anew. */
function keptControl(person, direct, tag) {
  const key = stateKey(person) + doubled();
  const control = kept.get(key) ?? connectControl(person, direct, tag);
  kept.set(key, control);
  return control;
}

const who = (person) =>
  h('div', { class: 'who' }, link(`/in/${person.vanity}/`, fullName(person)), h('p', {}, person.headline));

/** A link for writing to somebody; on their own profile it has no label. */
const writeTo = (person, own) =>
  h(
    'a',
    {
      class: 'button',
      href: `/messaging/compose/?profileUrn=${encodeURIComponent(`urn:li:fsd_profile:${person.token}`)}&recipient=${person.token}${own ? '&screenContext=NON_SELF_PROFILE_VIEW' : ''}&interop=msgOverlay`,
      ...(own ? {} : { 'aria-label': `${t('message')}: ${fullName(person)}` }),
    },
    t('message'),
  );

/** With `?drawn=late` a profile has all but its connect control at first, as a page that is still being drawn. */
let halfDrawn = here().get('drawn') === 'late';
if (halfDrawn) {
  setTimeout(() => {
    halfDrawn = false;
    draw();
  }, 700);
}

/** What is offered on somebody's profile: who was asked has a link there, who accepted nothing. */
function profileControl(person) {
  if (halfDrawn || connected.has(person.member)) return null;
  return connectControl(person, false, pending.has(person.member) ? 'a' : 'button');
}

/** The row of controls, as it stands on the card and once more in the bar that follows the reader. */
const actionBar = (person) =>
  h(
    'div',
    { class: 'row' },
    writeTo(person, true),
    profileControl(person),
    h('button', { type: 'button', 'aria-expanded': 'false' }, t('more')),
  );

function profile(vanity) {
  const person = data.people.find((one) => one.vanity === vanity) ?? data.people[0];
  const sticky = h('div', { class: 'card', 'data-copy': 'sticky' }, who(person), actionBar(person));
  const others = data.people.filter((one) => one !== person).slice(0, 3);
  return [
    sticky,
    h(
      'section',
      { 'data-copy': 'card' },
      h('h1', {}, fullName(person)),
      h('p', {}, person.headline),
      actionBar(person),
    ),
    h(
      'section',
      {},
      h('h2', {}, t('network')),
      others.map((one) => h('div', { class: 'card' }, who(one), listControl(one, true))),
    ),
  ];
}

/** In a list, who is connected already can be written to. */
const listControl = (person, direct, tag) =>
  connected.has(person.member) ? writeTo(person, false) : keptControl(person, direct, tag);

const search = () => [
  h('input', {
    type: 'search',
    'aria-label': t('search'),
    oninput: (event) =>
      void fetch(`/voyager/api/graphql?q=typeahead&keywords=${encodeURIComponent(event.target.value)}`),
  }),
  data.people.map((person) =>
    h(
      'div',
      { class: 'card', componentkey: `SearchResults${person.token}` },
      who(person),
      listControl(person, false, 'a'),
    ),
  ),
];

const grow = () => data.people.map((person) => h('div', { class: 'card' }, who(person), listControl(person, true)));

const connections = () => [
  h(
    'div',
    { componentkey: 'ConnectionsPage_ConnectionsList' },
    data.people
      .filter(({ member }) => connected.has(member))
      .map((person) => h('div', { class: 'card' }, who(person), writeTo(person, false))),
  ),
  connected.size ? null : h('p', {}, t('nobody')),
];

function sent() {
  const rows = data.people
    .filter(({ member }) => pending.has(member))
    .map((person) => {
      const name = t('withdrawFrom', person);
      const confirm = h(
        'button',
        { type: 'button', 'aria-label': name, 'data-person': person.vanity, 'data-do': 'withdraw-confirm' },
        t('withdraw'),
      );
      confirm.onclick = async () => {
        if (await withdraw(person)) pending.delete(person.member);
        draw();
      };
      const first = h(
        'a',
        { class: 'button', href: '#', 'aria-label': name, 'data-person': person.vanity, 'data-do': 'withdraw' },
        t('withdraw'),
      );
      first.onclick = (event) => {
        event.preventDefault();
        first.replaceWith(confirm);
        confirm.focus();
      };
      return h('div', { class: 'card', role: 'listitem' }, who(person), first);
    });
  return [h('div', { 'data-testid': 'lazy-column', role: 'list' }, rows), rows.length ? null : h('p', {}, t('nobody'))];
}

const routes = [
  [/^\/in\/([^/]+)\/$/, profile],
  [/^\/search\/results\/people\/$/, search],
  [/^\/mynetwork\/grow\/$/, grow],
  [/^\/mynetwork\/invitation-manager\/sent\/$/, sent],
  [/^\/mynetwork\/invite-connect\/connections\/$/, connections],
];

function draw() {
  const [pattern, view] = routes.find(([path]) => path.test(location.pathname)) ?? [/^/, grow];
  const menu = h(
    'nav',
    { class: 'row', 'aria-label': 'Pages' },
    link('/search/results/people/', t('search')),
    link('/mynetwork/grow/', t('network')),
    link('/mynetwork/invitation-manager/sent/', t('sentList')),
    link('/mynetwork/invite-connect/connections/', t('connections')),
  );
  app.replaceChildren(menu, ...view(pattern.exec(location.pathname)?.[1]).flat().filter(Boolean));
}

addEventListener('popstate', () => {
  kept.clear();
  draw();
});
// From the dialog in a frame: the frame goes and the control flips.
addEventListener('message', ({ data: said, origin }) => {
  if (origin !== location.origin || said?.practice !== 'invite') return;
  document.querySelector('[data-testid="interop-iframe"]')?.remove();
  if (said.went) pending.add(said.member);
  draw();
});
draw();
backgroundNoise();
if (here().get('mode') === 'rerender') {
  setInterval(() => app.querySelector(':active') ?? draw(), 50);
}
