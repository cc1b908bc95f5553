import { expect, test } from 'vitest';
import { readTeam, type TypedTeam, typedTeam } from '../../lib/state/team-input';

const today = '2026-11-24';
const team: TypedTeam = {
  members: [
    { id: 'a', label: ' Kim ', fte: '80', ramp: '' },
    { id: 'b', label: 'Sam', fte: '100', ramp: '2026-11-02' },
  ],
  goals: [
    { metric: 'placement', value: '30', period: 'quarter', currency: 'EUR' },
    { metric: 'revenue', value: '90000.50', period: 'quarter', currency: 'eur' },
  ],
  effective: '2026-12-01',
};
const wrong = (part: Partial<TypedTeam>) => {
  const read = readTeam({ ...team, ...part }, today, []);
  return 'problems' in read ? read.problems : {};
};
const [kim, sam] = team.members as [TypedTeam['members'][0], TypedTeam['members'][0]];
const [goal, money] = team.goals as [TypedTeam['goals'][0], TypedTeam['goals'][0]];

test('a team is read, and typed again is the same', () => {
  const read = readTeam(team, today, []);
  expect(read).toMatchObject({
    plan: {
      effective: '2026-12-01',
      members: [
        { id: 'a', label: 'Kim', fte: 0.8 },
        { id: 'b', fte: 1, ramp: { from: '2026-11-02', steps: [{ weeks: 4 }, { weeks: 4 }, { weeks: 4 }] } },
      ],
      goals: [
        { metric: 'placement', period: 'quarter', amount: 30 },
        { metric: 'revenue', amount: 9_000_050, currency: 'EUR' },
      ],
    },
  });
  if (!('plan' in read)) return;
  const again = readTeam(typedTeam(read.plan, '2026-12-01'), today, read.plan.members);
  expect(again).toEqual(read);
});

test('who began as was saved keeps their own steps', () => {
  const ramp = { from: '2026-11-02', steps: [{ weeks: 2, share: 0.5 }] };
  const read = readTeam(team, today, [{ id: 'b', label: 'Sam', fte: 1, ramp }]);
  expect(read).toMatchObject({ plan: { members: [{}, { ramp }] } });
});

test.each<[Record<string, string>, Partial<TypedTeam>]>([
  [{ 'label-0': 'label' }, { members: [{ ...kim, label: '  ' }, sam] }],
  [{ 'fte-1': 'percent' }, { members: [kim, { ...sam, fte: '101' }] }],
  [{ 'fte-0': 'positive' }, { members: [{ ...kim, fte: '0' }] }],
  [{ 'fte-0': 'number' }, { members: [{ ...kim, fte: '' }] }],
  [{ 'ramp-1': 'date' }, { members: [kim, { ...sam, ramp: '2026-02-30' }] }],
  [{ 'value-0': 'positive' }, { goals: [{ ...goal, value: '-3' }] }],
  [{ 'value-0': 'number' }, { goals: [{ ...goal, value: '' }] }],
  [{ 'currency-0': 'currency' }, { goals: [{ ...money, currency: 'XQX' }] }],
  [{ 'metric-1': 'twice' }, { goals: [goal, { ...goal, period: 'year', value: '100' }] }],
  [{ effective: 'past' }, { effective: '2026-11-23' }],
])('%j', (problems, part) => expect(wrong(part)).toEqual(problems));
