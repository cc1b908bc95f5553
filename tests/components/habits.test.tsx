// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { Habits } from '@/components/options/Habits';
import type { LearntView } from '@/lib/state/learnt';

vi.mock('#i18n', () => ({ i18n: { t: (key: string, gaps?: object) => `${key} ${JSON.stringify(gaps ?? '')}` } }));

const won: LearntView = { key: 'crm/won', site: 'CRM', set: 'won', metric: 'deal-won', are: 3, areNot: 1 };
const habit = { key: 'crm/sent', site: 'CRM', detector: 'sent', metric: 'email', habit: 'never' } as const;
const [onAskAgain, onForgetSet] = [vi.fn(), vi.fn()];
const show = (habits: (typeof habit)[], learnt: LearntView[]) =>
  act(() => render(<Habits {...{ habits, learnt, onAskAgain, onForgetSet }} />, document.body));

beforeEach(() => {
  vi.clearAllMocks();
  render(null, document.body);
});

it('says how many values of a firm are known, and each can be asked about again', () => {
  show([habit], [won]);
  const [first, second] = document.querySelectorAll('li');
  expect(second?.textContent).toContain('options.habit_learnt {"yes":3,"no":1}');
  second?.querySelector('button')?.click();
  expect(onForgetSet).toHaveBeenCalledExactlyOnceWith('crm/won');
  first?.querySelector('button')?.click();
  expect(onAskAgain).toHaveBeenCalledExactlyOnceWith('crm/sent');
});

it('is there with either alone, and gone with none', () => {
  show([], [won]);
  expect(document.querySelectorAll('li')).toHaveLength(1);
  show([habit], []);
  expect(document.querySelectorAll('li')).toHaveLength(1);
  show([], []);
  expect(document.body.textContent).toBe('');
});
