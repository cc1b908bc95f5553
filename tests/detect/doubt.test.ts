import { expect, it } from 'vitest';
import { judge, type Pending } from '../../lib/detect/pending';
import type { Rule } from '../../lib/sites/site';

const rule: Rule = {
  trigger: { on: 'request', method: 'POST', path: '/invite' },
  refute: { any: [{ on: 'appear', selector: ['.error'] }], within: 60 },
  subject: { from: 'gesture' },
};

const doubted: Pending = {
  ...{ id: 'p', site: 'practice', detector: 'invite', index: -1, tab: 1, origin: '', home: '', at: 0, subjects: null },
  ...{ gestureAt: 0, answered: { at: 300, status: 200, fits: true }, doubtedAt: 350, signals: [] },
};

it('a complaint that may be another request counts for nothing yet, however late the page tells of the gesture', () => {
  expect(judge(doubted, rule, 'always', true)).toEqual({ say: 'count' });
});

it('a complaint that nothing clears up in time stands', () => {
  expect(judge({ ...doubted, events: ['e'] }, rule, 'always', false)).toEqual({ say: 'wait' });
  expect(judge({ ...doubted, events: ['e'] }, rule, 'always', true)).toEqual({ say: 'take-back' });
});
