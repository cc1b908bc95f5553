import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sites } from '../../lib/sites/all';
import type { Detector, Limit, MessageSignal, RequestSignal, Result, Site } from '../../lib/sites/site';
import { allEvidence, type Evidence } from '../accuracy/evidence';
import { siteFormat } from '../run/site-format';
import { brokenBy, brokenByAll, type Cases, daysSinceChecked, strayEvidence } from './site-contract';

const casesOf = (id: string): Cases | null => {
  const file = `tests/sites/${id}.cases.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
};

describe.each(sites.map((site) => [site.id, site] as const))('%s', (id, site) => {
  it('keeps the contract of a site file', () => {
    expect(brokenBy(site, casesOf(id), allEvidence().get(id) ?? null)).toEqual([]);
    expect(casesOf(id)?.site).toBe(id);
  });

  it('was checked, and not in the future', () => {
    const days = daysSinceChecked(site, Temporal.Now.plainDateISO());
    expect(days).toBeGreaterThanOrEqual(-1);
    if (days > 90) console.warn(`${id} was last checked ${days} days ago`);
  });
});

it('the sites fit together', () => {
  expect(brokenByAll(sites)).toEqual([]);
});

it('all evidence is of a site and its detectors', () => {
  expect(strayEvidence(sites, allEvidence())).toEqual([]);
});

it('docs/site-format.md is what `npm run docs` makes', () => {
  expect(readFileSync('docs/site-format.md', 'utf8')).toBe(siteFormat());
});

/** A site that keeps the contract, to be planted with one fault at a time. */
const detector: Detector = {
  id: 'note-sent',
  revision: 1,
  metric: 'message',
  evidence: 'beta',
  trigger: { on: 'request', method: 'POST', path: '/notes' },
  confirm: { any: [{ on: 'appear', selector: ['[data-sent]'] }], within: 5 },
  subject: { from: 'gesture' },
  once: 'ever',
};
const good: Site = {
  id: 'close',
  name: 'Close',
  checked: '2026-11-24',
  evidence: 'beta',
  pages: ['https://app.close.example/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [{ id: 'inbox', path: '/inbox', canary: ['main'] }],
  detectors: [detector],
};
const withRecord = (change: Partial<NonNullable<Site['kinds'][number]['record']>>): Site => ({
  ...good,
  kinds: [
    {
      ...{ id: 'inbox', path: '/inbox/:id', canary: ['main'] },
      record: { name: 'id', as: 'id', metrics: ['message'], ...change },
    },
  ],
});
const both: Cases = {
  site: 'close',
  cases: ['yes', 'no'].map((kind) => ({ detector: 'note-sent', kind })),
};

const result: Result = {
  id: 'note-answered',
  revision: 1,
  metric: 'reply',
  evidence: 'beta',
  seenOn: ['inbox'],
  after: ['message'],
  selector: ['.answer:not([aria-label])'],
  row: { with: 'button', without: ['button[aria-label]'] },
  subject: { from: 'element', attribute: 'href', pattern: '/lead/(?<lead>\\w+)', as: 'id' },
};
const withResult = (change: Partial<Result>): Site => ({ ...good, results: [{ ...result, ...change }] });
const from = (change: Partial<Extract<Result['subject'], { from: 'element' }>>): Site =>
  withResult({ subject: { from: 'element', attribute: 'href', pattern: '(?<a>.)', as: 'id', ...change } });
const answer: Result = {
  ...result,
  follows: ['.mine'],
  subject: { from: 'towards', names: [{ from: 'element', attribute: 'href', pattern: '/t/(?<thread>.+)', as: 'id' }] },
};
const answers = (acts: Partial<Detector>, change: Partial<Result> = {}): Site => ({
  ...good,
  detectors: [{ ...detector, ...acts }],
  results: [{ ...answer, ...change }],
});
const thread = [{ from: 'body', field: 'thread', as: 'id' }] as const;
const limit: Limit = { metric: 'connection-request', by: ['asked'], about: 100, days: 7, source: 'People say so.' };
const asked: Detector = { ...detector, id: 'asked', metric: 'connection-request' };
const withLimit = (change: Partial<Limit>): Site => ({
  ...good,
  detectors: [detector, asked],
  limits: [{ ...limit, ...change }],
});

const found = { id: 'note-sent', metric: 'message', tp: 3, fp: 0, fn: 0, unsure: 0 } as const;
const proof: Evidence = { id: 'close', product: 'Close 1.0', date: '2026-11-24', detectors: [found] };
const proofWith = (change: Partial<Evidence['detectors'][number]>): Evidence => ({
  ...proof,
  detectors: [{ ...found, ...change }],
});

const withDetector = (change: Partial<Detector>): Site => ({ ...good, detectors: [{ ...detector, ...change }] });
const message = (origin: string[]): MessageSignal => ({
  on: 'message',
  origin,
  where: [{ field: 'name', is: 'call_ended' }],
});
const put: RequestSignal = { on: 'request', method: 'PUT', path: '/deals/:id', codec: 'json' };
const withoutProof = (change: Partial<Detector>): Site => {
  const { confirm: _, ...rest } = detector;
  return { ...good, detectors: [{ ...rest, ...change }] };
};
const withTags = (metric: Detector['metric'], body: boolean, tag: 'with-note'): Site =>
  withDetector({
    metric,
    trigger: { on: 'request', method: 'POST', path: '/notes', ...(body ? { codec: 'json' as const } : {}) },
    tags: [{ tag, where: [{ field: 'note', present: true }] }],
  });
const appears = (selector: string, languages?: string[]): Site =>
  withDetector({
    confirm: { any: [{ on: 'appear', selector: [selector], ...(languages ? { languages } : {}) }], within: 5 },
  });
const without = (key: keyof Site): Site => {
  const { [key]: _, ...rest } = good;
  return rest as Site;
};

describe('the contract', () => {
  it('lets a good site pass', () => {
    expect(brokenBy(good, both, null)).toEqual([]);
    expect(brokenBy(withRecord({}), both, null)).toEqual([]);
  });

  it.each<[string, Site, RegExp]>([
    ['an id nobody knows', { ...good, id: 'nowhere' }, /not one of the site ids/],
    ['no checked date', without('checked'), /^checked: /],
    ['a checked date that is none', { ...good, checked: '2026-13-01' }, /^checked: /],
    ['a metric nobody knows', withDetector({ metric: 'likes' as 'post' }), /^detectors.0.metric: /],
    ['a word the language has not', withDetector({ when: 'now' } as Partial<Detector>), /^detectors.0: /],
    ['two detectors of one id', { ...good, detectors: [detector, detector] }, /two detectors are note-sent/],
    ['two page kinds of one id', { ...good, kinds: [...good.kinds, ...good.kinds] }, /two page kinds are inbox/],
    ['a function', { ...good, name: (() => 'Close') as unknown as string }, /round trip/],
    ['something left undefined', { ...good, chip: undefined as unknown as 'on' }, /round trip/],
    ['a date', withDetector({ gesture: new Date(0) as unknown as number }), /round trip/],
    [
      'a text field of a body',
      withDetector({ subject: { from: 'body', field: 'note', as: 'text' as 'id' } }),
      /subject/,
    ],
    ['tags without a body', withTags('connection-request', false, 'with-note'), /has tags and reads no body/],
    ['a tag its metric cannot bear', withTags('message', true, 'with-note'), /bears with-note, which message cannot/],
    ['a tag nobody knows', withTags('connection-request', true, 'friendly' as 'with-note'), /^detectors.0.tags.0.tag/],
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
    ['pages of a site that is everywhere', { ...good, everywhere: true }, /has pages of its own/],
    ['a request of a site that is everywhere', { ...good, everywhere: true }, /goes by a request/],
    ['a record its address does not name', withRecord({ name: 'lead' }), /inbox names no lead/],
    ['a record without its tenant', { ...withRecord({}), tenant: 'db' }, /inbox names no db/],
    ['a record of what nothing counts', withRecord({ metrics: ['email'] }), /tells of email, which nothing counts/],
    ['a result without its tenant', { ...withResult({}), tenant: 'db' }, /does not say which db/],
  ])('refuses %s', (_, site, why) => {
    expect(brokenBy(site, { ...both }, null).join('\n')).toMatch(why);
  });

  const cased = (...ids: string[]): Cases => ({
    site: 'close',
    cases: ids.flatMap((id) => ['yes', 'no'].map((kind) => ({ detector: id, kind }))),
  });

  it('lets a result and a limit pass', () => {
    expect(brokenBy(withResult({}), cased('note-sent', 'note-answered'), null)).toEqual([]);
    expect(brokenBy(answers({ towards: thread }), cased('note-sent', 'note-answered'), null)).toEqual([]);
    expect(brokenBy(withLimit({}), cased('note-sent', 'asked'), null)).toEqual([]);
  });

  it.each<[string, Site, RegExp]>([
    ['a result without cases', withResult({ id: 'uncased' }), /uncased has no yes-case/],
    ['a result that is called like a detector', withResult({ id: 'note-sent' }), /two detectors are note-sent/],
    ['a page kind nobody has', withResult({ seenOn: ['outbox'] }), /seen on outbox, which is no page kind/],
    ['no page kind', withResult({ seenOn: [] }), /^results.0.seenOn/],
    ['an act nothing counts', withResult({ after: ['email'] }), /comes after email, which nothing counts/],
    ['words', withResult({ selector: ['[aria-label="Answered"]'] }), /reads visible text/],
    ['words around it', withResult({ row: { with: '[title]', without: ['i'] } }), /\[title\] reads visible text/],
    ['an attribute with words', from({ attribute: 'aria-label' }), /\[aria-label\] reads visible text/],
    ['words of another element', from({ closest: '[alt="Tove"]' }), /reads visible text/],
    ['a pattern without a name', from({ pattern: '/lead/(.+)' }), /exactly one named group/],
    ['a pattern with two names', from({ pattern: '(?<a>.)(?<b>.)' }), /exactly one named group/],
    ['a pattern that is none', from({ pattern: '(?<a>' }), /exactly one named group/],
    ['a text as a subject', from({ as: 'text' as 'id' }), /^results.0.subject/],
    ['an answer to acts that are towards nothing', answers({}), /answers acts that are towards nothing/],
    ['an answer after words', answers({ towards: thread }, { follows: ['[title="Me"]'] }), /reads visible text/],
    [
      'an answer known by words',
      answers(
        { towards: thread },
        {
          subject: { from: 'towards', names: [{ from: 'element', attribute: 'title', pattern: '(?<a>.)', as: 'id' }] },
        },
      ),
      /reads visible text/,
    ],
    [
      'many acts at once towards one',
      answers({ towards: thread, subject: { from: 'body', each: { list: 'to.*', where: [] }, field: 'id', as: 'id' } }),
      /towards one, with many subjects/,
    ],
    ['a limit by what is not there', withLimit({ by: ['nobody'] }), /goes by nobody/],
    ['a limit by an act of another metric', withLimit({ by: ['note-sent'] }), /goes by note-sent/],
    ['a limit nobody has a source for', withLimit({ source: '' }), /^limits.0.source/],
  ])('refuses %s', (_, site, why) => {
    const cases = cased('note-sent', 'note-answered', 'asked');
    expect(brokenBy(site, cases, null).join('\n')).toMatch(why);
  });

  it('refuses to call a result verified that nobody tried', () => {
    const claims = withResult({ evidence: 'verified' });
    expect(brokenBy(claims, cased('note-sent', 'note-answered'), null).join()).toMatch(/close.json does not/);
  });

  it('accepts words in five languages', () => {
    expect(brokenBy(appears('[aria-label="Send"]', ['en', 'de', 'fr', 'es', 'ja']), both, null)).toEqual([]);
  });

  it.each(['yes', 'no'])('refuses a detector without a %s-case', (kind) => {
    const cases = { ...both, cases: both.cases.filter((one) => one.kind !== kind) };
    expect(brokenBy(good, cases, null)).toEqual([`note-sent has no ${kind}-case`]);
  });

  it('refuses a site without cases', () => {
    expect(brokenBy(good, null, null)).toEqual(['note-sent has no yes-case', 'note-sent has no no-case']);
  });

  it('refuses two sites of one id, and more than twelve kinds of condition', () => {
    expect(brokenByAll([good, good])).toEqual(['two sites are close']);
    expect(brokenByAll([], 13)).toEqual(['13 kinds of condition, at most 12 can be learned']);
  });

  it('refuses sites of one group that do not tell an act alike', () => {
    const of = (id: string, change: Partial<Detector>): Site => ({
      ...good,
      ...{
        id,
        detectors: [{ ...detector, group: 'calls', subject: { from: 'path', name: 'id', as: 'phone' }, ...change }],
      },
    });
    const here = of('close', {});
    expect(brokenByAll([here, of('aircall', {})])).toEqual([]);
    const unlike = ['calls (message) is not read alike by all its sites'];
    expect(brokenByAll([here, of('aircall', { subject: { from: 'path', name: 'id', as: 'id' } })])).toEqual(unlike);
    expect(brokenByAll([here, of('aircall', { once: { days: 2 } })])).toEqual(unlike);
    expect(brokenByAll([here, of('aircall', { metric: 'call', once: { days: 2 } })])).toEqual([]);
    expect(brokenByAll([of('close', { subject: { from: 'gesture' } })])).toEqual([
      'calls (message) has only a gesture to tell acts by',
    ]);
    expect(brokenByAll([of('close', { group: 'phone' })])).toEqual(['the group phone is called like a site']);
  });

  it('refuses a result of a group that answers acts of one site', () => {
    const site = answers({ towards: thread }, { group: 'calls' });
    expect(brokenBy(site, cased('note-sent', 'note-answered'), null)).toEqual([
      'note-answered is of a group, and answers acts of one site',
    ]);
  });

  it('lets a site say verified that was right on the real product', () => {
    const verified = withDetector({ evidence: 'verified' });
    expect(brokenBy({ ...verified, evidence: 'verified' }, both, proof)).toEqual([]);
  });

  it.each<[string, Evidence | null, RegExp]>([
    ['was never tried', null, /close.json does not/],
    ['was not tried itself', { ...proof, id: 'copper' }, /close.json does not/],
    ['counted what was no act', proofWith({ fp: 1 }), /1 wrong and 0 missed/],
    ['missed an act', proofWith({ fn: 2 }), /0 wrong and 2 missed/],
    ['counted nothing', proofWith({ tp: 0 }), /note-sent says verified, and counted nothing/],
    ['was tried with another detector', proofWith({ id: 'note-read' }), /note-sent says verified, and counted nothing/],
    ['was tried for another metric', proofWith({ metric: 'email' }), /note-sent says verified, and counted nothing/],
  ])('refuses to call verified what %s', (_, evidence, why) => {
    expect(brokenBy(withDetector({ evidence: 'verified' }), both, evidence).join('\n')).toMatch(why);
  });

  it('refuses a site that says verified, although no detector does', () => {
    expect(brokenBy({ ...good, evidence: 'verified' }, both, null)).toEqual([
      'close says verified, docs/evidence/close.json does not',
    ]);
  });

  it('finds evidence of what is no longer there', () => {
    expect(strayEvidence([good], new Map([['close', proof]]))).toEqual([]);
    expect(strayEvidence([good], new Map([['copper', proof]]))).toEqual(['copper.json is of no site called so']);
    expect(strayEvidence([good], new Map([['close', proofWith({ id: 'note-read' })]]))).toEqual([
      'close.json is of note-read, which close does not have',
    ]);
  });
});
