import { describe, expect, it } from 'vitest';
import type { Country } from '../../holidays/shape';
import { countryChoices, holidaysOf, loadCountry, nameIn } from '../../lib/state/holidays';

const load = async (code: string): Promise<Country> => {
  const country = await loadCountry(code);
  if (!country) throw new Error(code);
  return country;
};
const daysIn = async (country: string, state: string | null, year: number, bank = false) =>
  holidaysOf(await load(country), { country, state, bank }, ['en']).filter(({ day }) => day.startsWith(String(year)));

describe('public holidays', () => {
  it('are those of the state', async () => {
    const bavaria = (await daysIn('DE', 'BY', 2027)).map(({ day }) => day.slice(5));
    // New Year, Epiphany, Good Friday, Easter, Labour Day, Ascension, Whitsun, Corpus Christi, Unity, All Saints, Christmas.
    const known = '01-01 01-06 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26'.split(' ');
    expect(bavaria).toEqual(known);
    const berlin = (await daysIn('DE', 'BE', 2027)).map(({ day }) => day.slice(5));
    expect(berlin).toContain('03-08');
    expect(berlin).not.toContain('01-06');
  });

  it('of a whole country leave out those of single states', async () => {
    expect(await daysIn('DE', null, 2027)).toHaveLength(9);
    expect((await daysIn('US', null, 2026)).map(({ day }) => day)).toContain('2026-11-26');
  });

  it('move where the law moves them', async () => {
    const british = (await daysIn('GB', 'ENG', 2027)).map(({ day }) => day);
    expect(british).toEqual(expect.arrayContaining(['2027-12-27', '2027-12-28']));
  });

  it('with those of the banks are more, some of them half days', async () => {
    const [without, also] = [await daysIn('AT', null, 2027), await daysIn('AT', null, 2027, true)];
    expect(without.some(({ day }) => day === '2027-12-24')).toBe(false);
    expect(also.find(({ day }) => day === '2027-12-24')).toMatchObject({ share: 0.5, kind: 'holiday' });
  });

  it('of several days are all there', async () => {
    const bosnian = await daysIn('BA', null, 2027);
    expect(new Set(bosnian.map(({ day }) => day)).size).toBe(bosnian.length);
    const easter = (await daysIn('RO', null, 2027)).map(({ day }) => day);
    expect(easter).toEqual(expect.arrayContaining(['2027-01-01', '2027-01-02', '2027-05-03']));
  });

  it('say where the dates end early, and which follow the moon', async () => {
    const { ends, moon } = await load('SG');
    expect(ends?.map(({ names, year }) => [names.en, year])).toEqual([
      ['Vesak Day', 2026],
      ['Deepavali', 2030],
    ]);
    expect(moon).toBe(true);
    expect((await load('DE')).ends).toBeUndefined();
  });
});

describe('every country', () => {
  const codes = countryChoices('en').map(({ code }) => code);

  it('is one that the language has a name for, and European ones are all there', () => {
    expect(codes.length).toBeGreaterThanOrEqual(58);
    expect(countryChoices('de')).toContainEqual({ code: 'AT', name: 'Österreich' });
    for (const { code, name } of countryChoices('en')) expect(name, code).not.toBe(code);
  });

  it('has holidays in every year, on days that exist, each once', { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    for (const code of codes) {
      const country = await load(code);
      for (const state of [null, ...Object.keys(country.states)]) {
        const off = holidaysOf(country, { country: code, state, bank: true }, ['de']);
        const days = new Set(off.map(({ day }) => day));
        const perYear = new Map<string, number>();
        for (const day of days) perYear.set(day.slice(0, 4), (perYear.get(day.slice(0, 4)) ?? 0) + 1);
        const isReal = (day: string) => new Date(`${day}T00:00Z`).toJSON()?.startsWith(day);
        if (days.size < off.length) wrong.push(`${code} ${state}: a day twice`);
        if (off.some(({ day, name }) => !name || !isReal(day))) wrong.push(`${code} ${state}: no name or no day`);
        if (perYear.size !== 13 || Math.max(...perYear.values()) >= 40) wrong.push(`${code} ${state}: years`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

it('a name is in the first language that has one, else as the country says it', () => {
  const names = { fr: 'Noël', de: 'Weihnachten', en: 'Christmas Day' };
  expect(nameIn(names, ['sv-SE', 'de-CH', 'en'])).toBe('Weihnachten');
  expect(nameIn(names, ['sv'])).toBe('Noël');
  expect(nameIn({ '': 'Ferragosto' }, ['en'])).toBe('Ferragosto');
});

it('a country of a later version is not known', async () => {
  expect(await loadCountry('ZZ')).toBeNull();
});
