// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { Metrics } from '@/components/popup/Metrics';
import type { MetricCount } from '@/lib/state/counts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...gaps: unknown[]) => `${key} ${JSON.stringify(gaps)}` } }));

const count = (metric: string, n: number): MetricCount => ({ metric, n, amounts: [] });
const many = ['connection-request', 'message', 'call', 'email', 'comment', 'cv-sent', 'placement', 'deal-won'];

const show = (counts: MetricCount[], { first = [] as string[], room = 6, known = true, whole = true } = {}) =>
  render(<Metrics {...{ counts, known, first, room, whole }} language="en" onPlusOne={vi.fn()} />, document.body);
const listed = (within: string) =>
  [...document.querySelectorAll<HTMLElement>(`${within} [data-metric]`)].map(({ dataset }) => dataset.metric);
const inSight = () => listed('.metrics').filter((metric) => !listed('details').includes(metric));

beforeEach(() => render(null, document.body));

it('shows what has counted, in its place, and four rows at least', () => {
  show([count('message', 0), count('call', 2), count('email', 0), count('cv-sent', 0), count('deal-won', 0)]);
  expect(inSight()).toEqual(['message', 'call', 'email', 'cv-sent']);
  expect(document.querySelector('summary')?.textContent).toBe('popup.other_metrics [1,["1"]]');
});

it('folds what there is no room for and says how much of it has counted; every row stays in the page', () => {
  show(many.map((metric) => count(metric, 1000)));
  expect(inSight()).toEqual(many.slice(0, 6));
  expect(document.querySelector('summary')?.textContent).toBe('popup.other_counted [2,["2","2,000"]]');
  expect(listed('.metrics').toSorted()).toEqual(many.toSorted());
});

it('leaves folded noughts to later, which nobody sees, and nothing that has counted', () => {
  const counts = many.map((metric, place) => count(metric, place < 7 ? 1 : 0));
  show(counts, { whole: false });
  expect(listed('details')).toEqual([many[6]]);
  expect(document.querySelector('summary')?.textContent).toBe('popup.other_counted [2,["2","1"]]');
  show(counts);
  expect(listed('details')).toEqual(many.slice(6));
});

it('keeps the pair’s rows in sight, counted or not', () => {
  show([...many.slice(0, 7).map((metric) => count(metric, 3)), count('deal-won', 0)], {
    first: ['cv-sent', 'deal-won'],
    room: 2,
  });
  expect(inSight()).toEqual(['cv-sent', 'deal-won']);
});

it('says no number while none is known', () => {
  show(
    many.map((metric) => count(metric, 1)),
    { known: false },
  );
  expect(document.querySelector('summary')?.textContent).toContain('popup.other_metrics');
});
