import { describe, expect, test } from 'vitest';
import { peopleOf } from '../../lib/share/merge';
import { writeReply } from '../../lib/share/reply-file';
import { makeSigningKey } from '../../lib/share/signature';
import type { OpenedSummary } from '../../lib/share/summary-file';
import { blankReply, nextReply, readReplyForm, type TypedReply, teamTotalFor } from '../../lib/state/reply-out';
import type { Summary } from '../../lib/summary';
import { replyOf } from '../share/replies';
import { summaryOf } from '../share/summaries';

const today = '2026-11-30';
const one = (name: string, change: Partial<Summary> = {}): OpenedSummary => ({
  summary: summaryOf({ person: `${name}-0123456789abcdef0123`, from: name, ...change }),
  ...{ hash: name.repeat(43).slice(0, 43), device: name },
});
const typed = (change: Partial<TypedReply> = {}): TypedReply => ({
  ...blankReply(' Lou '),
  thanks: ' Well done ',
  ...change,
});
const read = (change: Partial<TypedReply>) => readReplyForm(typed(change), null, today);

describe('the total of the team', () => {
  const people = (n: number, change: Partial<Summary> = {}) =>
    peopleOf(['a', 'b', 'c', 'd', 'e', 'f'].slice(0, n).map((name) => one(name, change)));

  test('is there from five people on, of counts only', () => {
    expect(teamTotalFor(people(4)[0] as never, people(4))).toBeNull();
    expect(teamTotalFor(people(5)[0] as never, people(5))).toEqual({
      ...{ from: '2026-11-23', to: '2026-11-29', people: 5, totals: [{ metric: 'call', own: 41, team: 205 }] },
    });
    const [target] = summaryOf().targets;
    const money = { targets: [{ ...(target as Summary['targets'][number]), metric: 'revenue', currency: 'EUR' }] };
    expect(teamTotalFor(people(5, money)[0] as never, people(5, money))).toBeNull();
  });

  test('is of people who sent the same week', () => {
    const earlier = { from: '2026-11-16', to: '2026-11-22' };
    const weeks = [{ ...(summaryOf().weeks[0] as Summary['weeks'][number]), ...earlier }];
    const mixed = peopleOf([...['a', 'b', 'c', 'd'].map((name) => one(name)), one('e', { weeks })]);
    expect(mixed.map((person) => teamTotalFor(person, mixed))).toEqual([null, null, null, null, null]);
  });
});

describe('what was typed', () => {
  test('is read without the blanks around it', () =>
    expect(
      read({
        promises: [
          { what: ' Ads ', by: today },
          { what: '', by: '' },
        ],
      }),
    ).toEqual({
      said: { from: 'Lou', thanks: 'Well done', promises: [{ what: 'Ads', by: today }] },
    }));

  test.each<[Partial<TypedReply>, object]>([
    [{ label: '  ' }, { label: 'label' }],
    [{ thanks: ' ' }, { nothing: true }],
    [{ thanks: '', team: true }, { nothing: true }],
    [{ promises: [{ what: 'Ads', by: '' }] }, { days: { 0: 'date' } }],
    [{ promises: [{ what: 'Ads', by: '2026-11-29' }] }, { days: { 0: 'past' } }],
    [
      {
        promises: [
          { what: 'Ads', by: today },
          { what: ' ', by: today },
        ],
      },
      { unsaid: [1] },
    ],
  ])('%j is told', (change, problems) => expect(read(change)).toMatchObject({ problems }));
});

test('a reply follows the last one, answers the last summary, and can be written', async () => {
  const [kim] = peopleOf([one('kim')]);
  const done = readReplyForm(typed(), null, today);
  if (!('said' in done) || !kim) throw new Error('it is right');
  const first = nextReply(done.said, kim, [], today);
  expect(first).toMatchObject({ person: kim.id, answers: kim.latest.hash, number: 1, predecessor: null, on: today });
  const { hash } = await writeReply(first, await makeSigningKey());
  const before = [
    { reply: replyOf({ number: 2, predecessor: hash }), hash: 'r2', device: 'lou' },
    { reply: replyOf(), hash, device: 'lou' },
  ];
  expect(nextReply(done.said, kim, before, today)).toMatchObject({ number: 3, predecessor: 'r2' });
});
