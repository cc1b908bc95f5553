import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lowersOnRetraction } from '../../../lib/catalog';
import { siteById } from '../../../lib/sites/all';
import { practiceSites } from '../practice/all';
import { actsOf, type Day } from './act';
import { dayPage, filmFolder, picturesOf } from './page';
import { recruitersDay } from './recruiter';
import { differences, type Left, truthOf } from './truth';

const acts = actsOf(recruitersDay);

/** A picture in the page is loaded by whoever reads it on a phone, in bytes. */
const largest = 120_000;

describe('the recruiter’s day', () => {
  it('is a whole day: much of it must not be counted, and why is said', () => {
    expect(acts.length).toBeGreaterThanOrEqual(50);
    expect(acts.filter(({ counts }) => !counts).length).toBeGreaterThanOrEqual(20);
    expect(acts.filter(({ counts, because }) => !counts && !because).map(({ id }) => id)).toEqual([]);
    expect(acts.map(({ at }) => at)).toEqual(acts.map(({ at }) => at).sort());
    expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length);
  });

  it('does what its practice sites have, on sites that are switched on', () => {
    for (const { id, where, does } of acts) {
      if (where !== 'groundwork') expect(recruitersDay.sites, id).toContain(where);
      const site = practiceSites.find((one) => one.id === where);
      if ('press' in does)
        expect(
          site?.pages.flatMap((page) => page.acts.map((act) => act.id)),
          id,
        ).toContain(does.press);
      if ('look' in does)
        expect(
          site?.pages.map(({ path }) => path),
          id,
        ).toContain(does.look);
      if ('dial' in does) {
        const [on, path] = does.dial.split(' ');
        const page = practiceSites.find((one) => one.id === on)?.pages.find((one) => one.path === path);
        expect(page?.markup, id).toContain('href="tel:');
      }
    }
  });

  it('counts under each site only what the site knows, and changes only what came before', () => {
    for (const [place, { id, where, counts = [], makes }] of acts.entries()) {
      for (const { metric, site = where } of counts.filter((one) => one.site !== 'manual')) {
        const { detectors = [], results = [] } = siteById(site) ?? {};
        expect(
          [...detectors, ...results].map((one) => one.metric),
          id,
        ).toContain(metric);
      }
      if (makes)
        expect(
          acts.slice(0, place).some((one) => one.id === makes.of && one.counts?.length === 1),
          id,
        ).toBe(true);
    }
  });

  it('adds up to its numbers', () => {
    const sums = new Map<string, number>();
    for (const { metric, n, state } of truthOf(acts).flat())
      if (state === 'counted' || (state === 'retracted' && !lowersOnRetraction(metric)))
        sums.set(metric, (sums.get(metric) ?? 0) + n);
    expect(recruitersDay.totals).toEqual(Object.fromEntries(sums));
  });

  it('is told as it is: docs/recruiters-day.md', () => {
    expect(readFileSync('docs/recruiters-day.md', 'utf8'), 'run `npm run docs`').toBe(dayPage());
  });

  it('has each picture of its film, and no other', () => {
    const files = [...picturesOf(recruitersDay).values()];
    expect(readdirSync(filmFolder).sort(), 'run `npm run film`').toEqual(files);
    for (const file of files) expect(statSync(`${filmFolder}/${file}`).size, file).toBeLessThan(largest);
  });
});

describe('what differs from the truth', () => {
  const small: Day = {
    sites: ['gmail'],
    role: '',
    chapters: [
      {
        title: 'A morning',
        acts: [
          {
            id: 'a',
            at: '09:00',
            where: 'gmail',
            says: 'Sends.',
            does: { press: 'send' },
            counts: [{ metric: 'email' }],
          },
          { id: 'b', at: '09:05', where: 'gmail', says: 'Archives.', does: { press: 'archive' } },
          {
            ...{ id: 'c', at: '09:10', where: 'gmail', says: 'Takes back.', does: { press: 'undo' } },
            makes: { of: 'a', state: 'undone' },
          },
        ],
      },
    ],
    totals: {},
  };
  const mail = { at: 1010, metric: 'email', site: 'gmail', n: 1, state: 'undone' } as const;
  const right: Left = { events: [mail], counts: {}, began: [1000, 2000, 3000] };
  const found = (left: Partial<Left>) => differences(small, { ...right, ...left });

  it('is nothing where all is right', () => expect(found({})).toEqual([]));

  it.each<[string, Partial<Left>, string[]]>([
    ['an event is missing', { events: [] }, ['09:00 gmail: Sends.', 'email 1 undone (gmail)', 'nothing']],
    ['its state is another', { events: [{ ...mail, state: 'counted' }] }, ['09:00 gmail', 'email 1 counted (gmail)']],
    ['it is of another site', { events: [{ ...mail, site: 'phone' }] }, ['email 1 undone (phone)']],
    ['it stands for more', { events: [{ ...mail, n: 2 }] }, ['email 2 undone (gmail)']],
    ['it came of what must not be counted', { events: [mail, { ...mail, at: 2500 }] }, ['09:05 gmail: Archives.']],
    ['it was there before', { events: [mail, { ...mail, at: 10 }] }, ['Before the day began']],
    ['a number is another', { counts: { email: 1 } }, ['In total, email', 'must be: 0', 'is:      1']],
  ])('is said where %s', (_, left, words) => {
    for (const word of words) expect(found(left).join('\n')).toContain(word);
  });
});
