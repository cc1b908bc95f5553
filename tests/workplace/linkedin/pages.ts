import { type Call, html, type Reply } from '../call.ts';
import { escaped, shell } from '../shell.ts';
import type { Acts } from './acts.ts';
import { modeFor } from './invitations.ts';
import { everybody, flagshipToken, type Person, people, recruiterToken, salesToken } from './people.ts';
import { wordsFor } from './words.ts';

/** Where the bar leads; parameters of the page stay. */
const places: Readonly<Record<string, string>> = {
  Profile: '/in/maren-oltmann/',
  'People search': '/search/results/people/',
  'My Network': '/mynetwork/grow/',
  'Sent invitations': '/mynetwork/invitation-manager/sent/',
  Connections: '/mynetwork/invite-connect/connections/',
  'Received invitations': '/mynetwork/invitation-manager/received/',
  Feed: '/feed/',
  Messages: '/messaging/thread/2-maren-oltmann/',
  'Sales search': '/sales/search/people',
  'Sales lead': '/sales/lead/maren-oltmann',
  'Sales inbox': '/sales/inbox/2-maren-oltmann',
  Recruiter: '/talent/hire/77/discover/recruiterSearch',
  'Mobile-lite': '/mwlite/in/maren-oltmann',
};

const apps: [RegExp, string][] = [
  [/^\/messaging\/(thread\/.+\/)?$/, 'messages'],
  [/^\/feed\/$/, 'feed'],
  [/^\/mynetwork\/invitation-manager\/received\//, 'received'],
  [/^\/(in\/[^/]+\/|search\/results\/people\/|mynetwork\/.*)?$/, 'flagship'],
  [/^\/sales\/inbox\//, 'sales-inbox'],
  [/^\/sales\//, 'sales'],
  [/^\/talent\//, 'recruiter'],
  [/^\/preload\/(search-)?custom-invite\/$/, 'preload'],
];

/** What a page knows of a person. */
const shown = (person: Person, { query }: Call) => ({
  ...person,
  mode: modeFor(person.member, query),
  token: flagshipToken(person.member),
  sales: salesToken(person.member),
  recruiter: recruiterToken(person.member),
});

function links({ query }: Call): Record<string, string> {
  const lead = `/sales/lead/${salesToken(700_000_101)},NAME_SEARCH,x7Qp`;
  const keep = query.size ? `?${query}` : '';
  const all = Object.entries(places).map(([label, path]) => [label, (label === 'Sales lead' ? lead : path) + keep]);
  const accepting = `?${new URLSearchParams([...query].concat([['accepted', 'all']]))}`;
  const replying = `?${new URLSearchParams([...query].concat([['replied', 'all']]))}`;
  const languages = ['en', 'de', 'ja'].map((lang) => [
    lang,
    `?${new URLSearchParams([...query].filter(([name]) => name !== 'lang').concat([['lang', lang]]))}`,
  ]);
  return Object.fromEntries([
    ...all,
    ['Everybody asked accepts', accepting],
    ['Everybody answers', replying],
    ...languages,
  ]);
}

/** Who accepted, as the page's address says: people by their vanity names, or all who were asked. */
function connected({ query }: Call, pending: readonly number[]): number[] {
  const accepted = query.get('accepted')?.split(',') ?? [];
  if (accepted.includes('all')) return [...pending];
  return everybody.filter(({ vanity }) => accepted.includes(vanity)).map(({ member }) => member);
}

/** A page of the product; null if there is none at this address. */
export function page(call: Call, pending: readonly number[], acts: Acts): Reply | null {
  if (call.method !== 'GET') return null;
  const { lang, words } = wordsFor(call.query);
  if (call.path.startsWith('/checkpoint/')) {
    return html(shell({ title: 'Checkpoint', lang, links: links(call), body: '<main><h1>Checkpoint</h1></main>' }));
  }
  const lite = /^\/mwlite\/in\/([^/]+)$/.exec(call.path)?.[1];
  if (lite) return mobileLite(call, lite, pending);
  const app = apps.find(([path]) => path.test(call.path))?.[1];
  if (!app) return null;
  const count = Number(call.query.get('people') ?? 0) || undefined;
  return html(
    shell({
      title: 'Professional network',
      lang,
      links: links(call),
      framed: app === 'preload',
      body: '<main id="app"></main>',
      data: {
        words,
        pending,
        connected: connected(call, pending),
        accepted: acts.standing('invitation-accepted'),
        saved: acts.standing('lead-added').map(Number),
        people: people(count).map((person) => shown(person, call)),
      },
      scripts: [`/workplace/linkedin/${app}.js`],
    }),
  );
}

/** A classic page with a form and no script. */
function mobileLite(call: Call, vanity: string, pending: readonly number[]): Reply | null {
  const person = everybody.find((one) => one.vanity === vanity);
  if (!person) return null;
  const { lang, words } = wordsFor(call.query);
  const name = escaped(`${person.first} ${person.last}`);
  const said = call.query.has('dropReason') ? `<p role="alert">${escaped(words.failed)}</p>` : '';
  const form = `<form method="post" action="/mwlite/invite">
    <input type="hidden" name="inviteeVanityName" value="${person.vanity}">
    <input type="hidden" name="trackingId" value="q1Zr0aWcQm6uVtKb">
    <button data-person="${person.vanity}" data-do="connect">${escaped(words.connect)}</button>
  </form>`;
  const action = pending.includes(person.member) ? `<p>${escaped(words.pending)}</p>` : form;
  const body = `<main><h1>${name}</h1><p>${escaped(person.headline)}</p>${said}${action}</main>`;
  return html(shell({ title: name, lang, links: links(call), body }));
}
