// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { useKeptRows } from '@/components/ui/use-kept-rows';

/* A long list is drawn anew only where it is another one. */

interface One {
  id: string;
  n: number;
}

const drawn = vi.fn();
const Row = ({ one, also }: { one: One; also: string }) => {
  drawn(one.id);
  return <li data-n={one.n}>{`${one.id} ${one.n} ${also}`}</li>;
};
const List = ({ all, also }: { all: readonly One[]; also: string }) => {
  const rows = useKeptRows<One>((one) => <Row key={one.id} one={one} also={also} />, also);
  return <ol>{rows(all)}</ol>;
};
const show = (all: readonly One[], also = 'en') => act(() => render(<List all={all} also={also} />, document.body));
const shown = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
const times = () => drawn.mock.calls.map(([id]) => id);

beforeEach(() => {
  render(null, document.body);
  drawn.mockClear();
});

const days = (count: number): One[] => Array.from({ length: count }, (_, index) => ({ id: `e${index}`, n: 1 }));

it('a new row is drawn, the others are left', () => {
  show(days(200));
  drawn.mockClear();
  show([{ id: 'new', n: 1 }, ...days(199)]);
  expect(times()).toEqual(['new']);
  expect(shown().slice(0, 2)).toEqual(['new 1 en', 'e0 1 en']);
  expect(shown()).toHaveLength(200);
});

it('a row that is another one is drawn again, wherever it stands now', () => {
  show(days(3));
  drawn.mockClear();
  show([
    { id: 'e2', n: 1 },
    { id: 'e0', n: 5 },
  ]);
  expect(times()).toEqual(['e0']);
  expect(shown()).toEqual(['e2 1 en', 'e0 5 en']);
  show(days(3));
  expect(shown()).toEqual(['e0 1 en', 'e1 1 en', 'e2 1 en']);
});

it('all are drawn again where what all depend on has changed', () => {
  show(days(3));
  show(days(3), 'de');
  expect(shown()).toEqual(['e0 1 de', 'e1 1 de', 'e2 1 de']);
});
