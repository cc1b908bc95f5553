import { describe, expect, test } from 'vitest';
import { measureIds, metricIds, shapeOf } from '../../lib/catalog';
import { exportedAgreement } from '../../lib/ledger/agreement-format';
import { templateById, templates } from '../../lib/roles/all';
import { areaNames, roleFrom, type Template, targetsFrom } from '../../lib/roles/template';
import { sites } from '../../lib/sites/all';
import type { Period } from '../../lib/target';

const weeks: Record<Period, number> = { day: 1 / 5, week: 1, month: 52.18 / 12, quarter: 52.18 / 4, year: 52.18 };
const aWeek = (template: Template, metric: string): number | undefined => {
  const target = template.targets.find((one) => one.metric === metric);
  return target && target.value / weeks[target.period];
};
const pairsOf = ({ areas }: Template) => areas.flatMap(({ pairs }) => pairs);

/** What each action has to be for a number of a result, by all ways from it. */
function implied(template: Template, result: string, much: number, above: readonly string[] = []): [string, number][] {
  expect(above, 'pairs go round in a circle').not.toContain(result);
  return pairsOf(template)
    .filter((pair) => pair.result === result)
    .flatMap(({ action, ratio }) => {
      const needed = much * ratio;
      return [[action, needed] as [string, number], ...implied(template, action, needed, [...above, result])];
    });
}

test('there are ten, each with its own id', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(10);
  for (const template of templates) expect(templateById(template.id)).toBe(template);
  expect(templateById('astronaut')).toBeUndefined();
});

test('every name of an area is used', () => {
  const used = new Set(templates.flatMap(({ areas }) => areas.map(({ name }) => name)));
  expect([...used].sort()).toEqual([...areaNames].sort());
});

describe.each(templates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('what is asked of actions leads to the results asked for, by every way', () => {
    const results = template.areas.flatMap((area) => area.results).filter((metric) => shapeOf(metric) === 'count');
    const needs = results.flatMap((result) => implied(template, result, aWeek(template, result) ?? Number.NaN));
    expect(needs.length).toBeGreaterThan(0);
    for (const [action, needed] of needs) {
      const asked = aWeek(template, action) ?? Number.NaN;
      expect(Math.abs(asked - needed) / needed, `${action}: ${asked} a week, ${needed} needed`).toBeLessThanOrEqual(
        0.25,
      );
    }
  });

  test('stays below what platforms let through', () => {
    for (const { metric, about, days } of sites.flatMap(({ limits = [] }) => limits)) {
      expect(((aWeek(template, metric) ?? 0) / 7) * days).toBeLessThanOrEqual(about);
    }
  });

  test('knows its metrics, and asks for nothing that leads nowhere', () => {
    const known: readonly string[] = [...metricIds, ...measureIds];
    const linked = new Set([
      ...template.areas.flatMap(({ results }) => results),
      ...pairsOf(template).flatMap(({ result, action }) => [result, action]),
    ]);
    const wanted = template.targets.map(({ metric }) => metric);
    for (const metric of [...linked, ...wanted, ...template.headlines]) expect(known).toContain(metric);
    expect([...linked].sort()).toEqual([...wanted].sort());
  });

  test('shows one or two headlines, which are results', () => {
    expect(template.headlines.length).toBeGreaterThan(0);
    expect(template.headlines.length).toBeLessThanOrEqual(2);
    const results: readonly string[] = template.areas.flatMap((area) => area.results);
    for (const metric of template.headlines) expect(results).toContain(metric);
  });

  test('has a number for the customer that is counted, not surveyed', () => {
    const theirs = template.areas.filter(({ lens }) => lens === 'customer').flatMap(({ results }) => results);
    expect(theirs.some((metric) => (metricIds as string[]).includes(metric))).toBe(true);
    expect(template.areas.some(({ lens }) => lens === 'business')).toBe(true);
  });

  test.each(['EUR', 'JPY'])('can be agreed to as it is, in %s', (currency) => {
    const agreement = { role: roleFrom(template), targets: targetsFrom(template, currency) };
    expect(
      exportedAgreement.safeParse({ id: 'a', at: '2026-11-24T10:00:00Z', from: '2026-11-24', ...agreement }).success,
    ).toBe(true);
  });
});

test('money is in minor units of the currency', () => {
  const salesperson = templateById('salesperson') as Template;
  const revenue = (currency: string) => targetsFrom(salesperson, currency).find(({ metric }) => metric === 'revenue');
  expect(revenue('EUR')).toMatchObject({ value: 4_000_000, currency: 'EUR' });
  expect(revenue('JPY')).toMatchObject({ value: 40_000, currency: 'JPY' });
});

test("the accountant's headlines are turnaround and waiting list, and both are to fall", () => {
  const accountant = templateById('accountant') as Template;
  expect(accountant.headlines).toEqual(['turnaround-time', 'waiting-list']);
  const targets = targetsFrom(accountant, 'EUR').filter(({ metric }) =>
    (accountant.headlines as string[]).includes(metric),
  );
  expect(targets.map(({ direction }) => direction)).toEqual(['down', 'down']);
});
