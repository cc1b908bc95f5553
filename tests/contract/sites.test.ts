import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sites } from '../../lib/sites/all';
import type { Detector, Site } from '../../lib/sites/site';
import { allEvidence, type Evidence } from '../accuracy/evidence';
import { siteFormat } from '../run/site-format';
import { withSiteTable } from '../run/site-table';
import {
  answers,
  appears,
  both,
  from,
  good,
  message,
  proof,
  proofWith,
  put,
  thread,
  withDetector,
  withLimit,
  withRecord,
  withResult,
} from './invented';
import { refused } from './refused';
import { brokenBy, brokenByAll, type Cases, daysSinceChecked, strayEvidence } from './site-contract';

const casesOf = (id: string): Cases | null => {
  const file = `tests/sites/${id}.cases.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
};

describe.each(sites.map((site) => [site.id, site] as const))('%s', (id, site) => {
  it('keeps the contract of a site file', () => {
    expect(brokenBy(site, casesOf(id), allEvidence().get(id) ?? null)).toEqual([]);
    if (site.detectors.length) expect(casesOf(id)?.site).toBe(id);
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

it('the table of sites in the README is what `npm run docs` makes', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toBe(withSiteTable(readme));
});

/** A site that keeps the contract, to be planted with one fault at a time. */
describe('the contract', () => {
  it('lets a good site pass', () => {
    expect(brokenBy(good, both, null)).toEqual([]);
    expect(brokenBy(withRecord({}), both, null)).toEqual([]);
  });

  it.each(refused)('refuses %s', (_, site, why) => {
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

  it.each<[string, Partial<Detector>, string[]]>([
    ['a number as its subject', { trigger: put, subject: { from: 'path', name: 'id', as: 'phone' } }, []],
    [
      'no number as its subject',
      { trigger: put, subject: { from: 'path', name: 'id', as: 'id' } },
      ['note-sent is of the group phone and has no phone as its subject'],
    ],
    [
      'a number from the address of the page',
      { trigger: put, subject: { from: 'url', path: '/lead/:id', name: 'id', as: 'phone' } },
      ['note-sent is of the group phone and has no phone as its subject'],
    ],
    ['a number in the body', { trigger: put, group: { id: 'phone', by: { from: 'body', field: 'to' } } }, []],
    [
      'a number in a body that is not read',
      { group: { id: 'phone', by: { from: 'body', field: 'to' } } },
      ['note-sent is of the group phone and has no body to read'],
    ],
    [
      'a number in the path of a message',
      { trigger: message(['https://phone.example']), group: { id: 'phone', by: { from: 'path', name: 'to' } } },
      ['note-sent is of the group phone and has no path to read'],
    ],
  ])('of a group with %s', (_, change, broken) => {
    expect(brokenBy(withDetector({ group: { id: 'phone' }, ...change }), both, null)).toEqual(broken);
  });

  it('refuses a result of a group that is about something else', () => {
    const site = withResult({ group: 'mail' });
    expect(brokenBy(site, cased('note-sent', 'note-answered'), null)).toEqual([
      'note-answered is of mail and reads another kind',
    ]);
  });

  it('refuses a result of a group that answers acts of one site', () => {
    const site = answers({ towards: thread }, { group: 'mail' });
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
