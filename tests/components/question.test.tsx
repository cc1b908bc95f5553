// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { Question } from '@/components/today/Question';
import type { Event } from '@/lib/event';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const event = (id: string, more: Partial<Event> = {}): Event => ({
  ...{ id, key: id, kind: 'unsure', state: 'unsure', at: 0, offset: 0, metric: 'deal-won', site: 'tryton', n: 1 },
  ...more,
});
const show = (...events: Event[]) =>
  act(() =>
    render(
      <Question
        {...{ events, language: 'en', day: '1970-01-01', onAnswer: vi.fn(), onAnswerAll: vi.fn() }}
        receiptOf={async () => undefined}
      />,
      document.body,
    ),
  );
const hints = () => document.body.textContent?.split('today.tray_settles').length ?? 0;

beforeEach(() => render(null, document.body));

it('says once that an answer holds for all to come, where it does', () => {
  show(event('a', { settles: true }), event('b', { settles: true }), event('c'));
  expect(hints()).toBe(2);
  show(event('a'), event('b', { asksFirst: true }));
  expect(hints()).toBe(1);
});

it('does not say of such a one that it cannot be settled', () => {
  show(event('a', { settles: true }));
  expect(document.querySelector('[data-do="always"]')?.getAttribute('title')).toBeNull();
  show(event('b'));
  expect(document.querySelector('[data-do="always"]')?.getAttribute('title')).toBe('today.tray_always_not');
});
