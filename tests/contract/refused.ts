import type { Detector, Site } from '../../lib/sites/site';
import {
  appears,
  detector,
  good,
  inHeader,
  message,
  put,
  withDetector,
  without,
  withoutProof,
  withProof,
  withRecord,
  withResult,
  withTags,
} from './invented';

const amount = {
  from: 'body',
  ways: [{ is: 'margin', bill: 'bill', pay: 'pay', hoursPerDay: 'hours', from: 'begins', to: 'ends' }],
} as const satisfies Detector['amount'];

/** Sites that break one rule each, and what the contract says of it. */
export const refused: [string, Site, RegExp][] = [
  ['an id nobody knows', { ...good, id: 'nowhere' }, /not one of the site ids/],
  ['no checked date', without('checked'), /^checked: /],
  ['what is counted by hand where all is counted by itself', { ...good, byHand: ['call'] }, /counts by itself/],
  ['nothing to count', { ...good, detectors: [], evidence: 'manual' }, /nothing can be counted there/],
  ['a checked date that is none', { ...good, checked: '2026-13-01' }, /^checked: /],
  ['a metric nobody knows', withDetector({ metric: 'likes' as 'post' }), /^detectors.0.metric: /],
  ['a word the language has not', withDetector({ when: 'now' } as Partial<Detector>), /^detectors.0: /],
  ['two detectors of one id', { ...good, detectors: [detector, detector] }, /two detectors are note-sent/],
  ['two page kinds of one id', { ...good, kinds: [...good.kinds, ...good.kinds] }, /two page kinds are inbox/],
  ['a function', { ...good, name: (() => 'Close') as unknown as string }, /round trip/],
  ['something left undefined', { ...good, chip: undefined as unknown as 'on' }, /round trip/],
  ['a date', withDetector({ gesture: new Date(0) as unknown as number }), /round trip/],
  ['a text field of a body', withDetector({ subject: { from: 'body', field: 'note', as: 'text' as 'id' } }), /subject/],
  ['tags without a body', withTags('connection-request', false, 'with-note'), /has tags and reads no body/],
  ['a tag its metric cannot bear', withTags('message', true, 'with-note'), /bears with-note, which message cannot/],
  ['a tag nobody knows', withTags('connection-request', true, 'friendly' as 'with-note'), /^detectors.0.tags.0.tag/],
  [
    'a stage in a message',
    withDetector({
      trigger: { ...message(['https://phone.example']), where: [{ field: 'stage', stage: 'placement' }] },
    }),
    /reads a stage out of a message/,
  ],
  ['an aria-label', appears('[aria-label="Send"]'), /visible text, checked in 0 languages/],
  ['a title', appears('button[title^="Send"]'), /visible text/],
  ['a placeholder', appears('input[placeholder*="note"]'), /visible text/],
  ['words', appears('button:has-text("Send")'), /visible text/],
  ['words in four languages', appears(':contains("Send")', ['en', 'de', 'fr', 'ja']), /checked in 4 languages/],
  ['one language five times', appears('[title]', ['en', 'en', 'en', 'en', 'en']), /checked in 1 languages/],
  [
    'a trigger that would have to be watched for',
    withDetector({ trigger: { on: 'appear', selector: ['main'] } as unknown as Detector['trigger'] }),
    /^detectors.0.trigger/,
  ],
  [
    'a GraphQL call without a proof',
    withoutProof({ trigger: { on: 'request', method: 'POST', path: '/graphql', codec: 'graphql' } }),
    /takes a GraphQL answer at its word/,
  ],
  [
    'a name waited for that is known',
    withDetector({ confirm: { any: [{ on: 'url', path: '/note/:id' }], within: 3, names: true } }),
    /waits for the name of a subject it knows/,
  ],
  [
    'an Aura action without a proof',
    withoutProof({ trigger: { on: 'request', method: 'POST', path: '/aura', codec: 'aura' } }),
    /takes an Aura answer at its word/,
  ],
  [
    'something standing that is to go away',
    withDetector({ confirm: { any: [{ on: 'vanish', selector: ['dialog'], standing: true }], within: 5 } }),
    /standing says nothing of vanish/,
  ],
  [
    'an attribute of what is to go away',
    withDetector({ confirm: { any: [{ on: 'vanish', selector: ['dialog'], attribute: 'open' }], within: 5 } }),
    /vanish names an attribute/,
  ],
  [
    'a change of no attribute',
    withDetector({ confirm: { any: [{ on: 'attribute', selector: ['dialog'] }], within: 5 } }),
    /attribute names no attribute/,
  ],
  [
    'a set in a proof',
    withDetector({ confirm: { any: [{ ...put, where: [{ field: 'stage', in: 'won' }] }], within: 5 } }),
    /asks for won where nobody can be asked/,
  ],
  [
    'a set in a message',
    withDetector({ trigger: { ...message(['https://phone.example']), where: [{ field: 'stage', in: 'won' }] } }),
    /asks for won where nobody can be asked/,
  ],
  [
    'a set of a list',
    withDetector({
      trigger: put,
      subject: { from: 'body', each: { list: 'a', where: [{ field: 'b', in: 'won' }] }, field: 'id', as: 'id' },
    }),
    /asks for won where nobody can be asked/,
  ],
  [
    'an act that is out of a set',
    withDetector({ trigger: { ...put, where: [{ field: 'stage', notIn: 'won' }] } }),
    /goes by what is out of won, which only takes back/,
  ],
  [
    'an amount of a body nobody reads',
    withDetector({ trigger: { on: 'request', method: 'PUT', path: '/deals/:id' }, amount }),
    /reckons an amount and reads no body/,
  ],
  [
    'a change of an amount that names nobody',
    withDetector({ trigger: put, amount: { ...amount, changes: [{ trigger: put, subject: { from: 'gesture' } }] } }),
    /has a change of its amount that names nobody/,
  ],
  [
    'an amount out of a text',
    withDetector({ trigger: put, amount: { from: 'body', ways: [{ is: 'text', field: 'comments' } as never] } }),
    /amount/,
  ],
  [
    'a retraction out of a set that nothing asks for',
    withDetector({
      retraction: [{ trigger: { ...put, where: [{ field: 'stage', notIn: 'won' }] }, subject: { from: 'gesture' } }],
    }),
    /is out of won, which nothing asks for/,
  ],
  [
    'a shipped set that nothing asks for',
    { ...withDetector({ trigger: put }), sets: { won: { are: ['won'], areNot: [] } } },
    /won is shipped, and nothing asks for it/,
  ],
  [
    'a shipped value that is one and is none',
    {
      ...withDetector({ trigger: { ...put, where: [{ field: 'stage', in: 'won' }] } }),
      sets: { won: { are: ['Won'], areNot: ['New', 'Won'] } },
    },
    /Won is one of won and is not/,
  ],
  [
    'something learnt that nothing asks for',
    withDetector({ trigger: put, learn: { set: 'won', field: 'stage' } }),
    /learns won, which nothing asks for/,
  ],
  ['something learnt from a click', withDetector({ learn: { set: 'won', field: 'stage' } }), /learns from no body/],
  [
    'a set with a name of several words',
    withDetector({ trigger: { ...put, where: [{ field: 'stage', in: 'won stages' }] } }),
    /^detectors.0.trigger/,
  ],
  ['a message of anybody', withDetector({ trigger: message(['https://*']) }), /^detectors.0.trigger/],
  ['a message of a page', withDetector({ trigger: message(['https://phone.example/call']) }), /^detectors.0.trigger/],
  [
    'a message of which nothing must hold',
    withDetector({ trigger: { ...message(['https://phone.example']), where: [] } }),
    /^detectors.0.trigger/,
  ],
  [
    'a message that is a list of acts',
    withDetector({
      trigger: message(['https://*.phone.example:8443']),
      subject: { from: 'body', each: { list: 'calls.*', where: [] }, field: 'id', as: 'id' },
    }),
    /takes its acts from a list/,
  ],
  [
    'a key held with what is no modifier',
    withDetector({
      trigger: { on: 'key', key: 'Enter', with: ['strg' as 'ctrl'], selector: ['textarea'] },
    }),
    /^detectors.0.trigger/,
  ],
  [
    'a key without its tenant',
    { ...withDetector({ trigger: { on: 'key', key: 'Enter', selector: ['textarea'] } }), tenant: 'db' },
    /a key does not say which db/,
  ],
  ...['cookie', 'authorization', 'x-csrf-token', 'X-Source'].map((name): [string, Site, RegExp] => [
    `the header ${name}`,
    withDetector({ trigger: { ...put, headers: { [name]: '*' } } }),
    /^detectors.0.trigger/,
  ]),
  ['a body in a secret', withDetector({ trigger: { ...put, bodyHeader: 'cookie' } }), /^detectors.0.trigger/],
  ['a body in a header, read as nothing', withDetector({ trigger: inHeader }), /has a body in a header and no codec/],
  [
    'a proof that leads on',
    withDetector({ confirm: { any: [{ ...put, redirect: { path: '/deals/:id' } }], within: 5 } }),
    /has a proof that asks where an answer leads/,
  ],
  [
    'a subject where nothing leads',
    withDetector({ trigger: put, subject: { from: 'redirect', name: 'id', as: 'id' } }),
    /reads its subject where nothing leads/,
  ],
  ['words in a canary', { ...good, kinds: [{ id: 'inbox', canary: ['[aria-label="Inbox"]'] }] }, /visible text/],
  [
    'words in a retraction',
    withDetector({
      retraction: [{ trigger: { on: 'click', selector: ['[title="Undo"]'] }, subject: { from: 'gesture' } }],
    }),
    /visible text/,
  ],
  ['a request without its tenant', { ...good, tenant: 'db' }, /a request does not say which db/],
  [
    'an act on the page without its tenant',
    { ...withDetector({ trigger: { on: 'click', selector: ['main'] } }), tenant: 'db' },
    /a click does not say which db/,
  ],
  [
    'a request that names an element',
    withDetector({ subject: { from: 'element', attribute: 'href', pattern: '(?<a>.)', as: 'id' } }),
    /can have no element as its subject/,
  ],
  [
    'an element read without a name',
    withDetector({
      trigger: { on: 'click', selector: ['a'] },
      subject: { from: 'element', attribute: 'href', pattern: '.', as: 'id' },
    }),
    /without exactly one named group/,
  ],
  [
    'a proof that reads whom it speaks of without a name',
    withProof({ from: 'element', attribute: 'data-id', pattern: '.', as: 'id' }),
    /without exactly one named group/,
  ],
  [
    'a proof that reads words',
    withProof({ from: 'element', pattern: '(?<name>.+)', as: 'id' }),
    /reads a text as more than a number/,
  ],
  [
    'a proof that reads a label',
    withProof({ from: 'element', attribute: 'title', pattern: '(?<id>.+)', as: 'id' }),
    /visible text/,
  ],
  ['pages that are not a whole host', { ...good, pages: ['https://app.close.example/deals/*'] }, /not a whole host/],
  ['pages of a site that is everywhere', { ...good, everywhere: true }, /has pages of its own/],
  ['a request of a site that is everywhere', { ...good, everywhere: true }, /goes by a request/],
  [
    'what is said to frames it has not',
    {
      ...withDetector({ trigger: { ...message([]), origin: 'around' } }),
      ...{ everywhere: true as const, pages: [], kinds: [], chip: 'off' as const },
    },
    /hears what is said to its frames, and has none/,
  ],
  ['a record its address does not name', withRecord({ name: 'lead' }), /inbox names no :lead/],
  ['a record without its tenant', { ...withRecord({}), tenant: 'db' }, /inbox names no :db/],
  ['a page kind without a canary', { ...good, kinds: [{ id: 'inbox', path: '/inbox', canary: [] }] }, /such as 'main'/],
  ['a time that is none', withDetector({ once: 'never' as 'ever' }), /^detectors.0.once: .*'ever', {/],
  [
    'a condition on a body that is not read',
    withDetector({
      trigger: { on: 'request', method: 'POST', path: '/notes', where: [{ field: 'sent', is: true }] },
    }),
    /asks for fields of \/notes and has no codec/,
  ],
  [
    'a subject of a body that is not read',
    withDetector({ subject: { from: 'body', field: 'note', as: 'id' } }),
    /reads its subject from a body and has no codec/,
  ],
  [
    'a subject its path does not name',
    withDetector({ trigger: put, subject: { from: 'path', name: 'deal', as: 'id' } }),
    /from :deal, and its path \/deals\/:id has no such part/,
  ],
  ['a record of what nothing counts', withRecord({ metrics: ['email'] }), /tells of email, which nothing counts/],
  ['a result without its tenant', { ...withResult({}), tenant: 'db' }, /does not say which db/],
];
