import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainCalendar } from '../../lib/measure/workdays';
import { proposalTargets, teamView } from '../../lib/state/team';
import type { FileTarget, Step, TeamGoal, TeamMember, TeamPlan } from '../../lib/talk';

const effective = '2026-10-01';
const member = (id: string, fte = 1, more: Partial<TeamMember> = {}): TeamMember => ({ id, label: id, fte, ...more });
const placements: TeamGoal = { metric: 'placement', period: 'quarter', amount: 30 };
const revenue: TeamGoal = { metric: 'revenue', period: 'quarter', amount: 10_000_000, currency: 'EUR' };
const plan = (members: TeamMember[], goals = [placements]): TeamPlan => ({ id: 'p', at: 1, effective, members, goals });
const view = (members: TeamMember[], steps: Step[] = [], goals = [placements]) =>
  teamView(plan(members, goals), steps, plainCalendar);
const amounts = (all: ReturnType<typeof view>, at = 0) => all.members.map(({ shares }) => shares[at]?.amount);

let made = 0;
const step = (to: string, kind: Step['kind'], ours: boolean, targets: FileTarget[], more: Partial<Step> = {}): Step => {
  made += 1;
  return {
    ...{
      id: `s${made}`,
      at: made,
      hash: `h${made}`,
      conversation: `talk-with-${to}`,
      number: made,
      kind,
      ours,
      targets,
    },
    ...{ by: ours ? 'manager' : 'person', predecessor: null, from: 'x', on: effective, effective, member: to, ...more },
  };
};
const some = (amount: number, more: Partial<FileTarget> = {}): FileTarget => ({
  ...{ metric: 'placement', period: 'quarter', amount, ...more },
});

test('a goal is shared out by employment, and one that still learns takes less', () => {
  expect(amounts(view([member('a'), member('b', 0.5), member('c', 0.5)]))).toEqual([15, 8, 7]);
  const ramp = { from: '2026-10-01', steps: [{ weeks: 26, share: 0.5 }] };
  expect(amounts(view([member('a'), member('b', 1, { ramp })]))).toEqual([20, 10]);
});

test('the ramp of the one who leads is nobody else’s', () => {
  const calendar = { ...plainCalendar, ramp: { from: '2027-06-01', steps: [{ weeks: 4, share: 0.5 }] } };
  const all = teamView(plan([member('a'), member('b')]), [], calendar);
  expect(all.members.map(({ shares }) => shares[0]?.amount)).toEqual([15, 15]);
});

test('a goal in whole euros has no cents in its shares', () => {
  expect(amounts(view([member('a'), member('b'), member('c')], [], [revenue]))).toEqual([
    3_333_400, 3_333_300, 3_333_300,
  ]);
});

test('what was agreed on stays, the others split the rest, and the gap is what nobody agreed to', () => {
  const steps = [step('a', 'proposal', true, [some(15)]), step('a', 'agreed', false, [some(12)])];
  const all = view([member('a'), member('b')], steps);
  expect(amounts(all)).toEqual([12, 18]);
  expect(all.goals).toEqual([{ goal: placements, agreed: 12, gap: 18 }]);
  expect(all.members.map(({ state }) => state)).toEqual(['agreed', 'none']);
});

test('another period or currency is not added up with the goal', () => {
  const monthly = step('a', 'agreed', false, [some(4, { period: 'month' })]);
  expect(view([member('a')], [monthly]).goals[0]).toMatchObject({ agreed: 0, gap: 30 });
  const dollars = step('a', 'agreed', false, [{ metric: 'revenue', period: 'quarter', amount: 500, currency: 'USD' }]);
  expect(view([member('a')], [dollars], [revenue]).goals[0]).toMatchObject({ agreed: 0 });
});

test('what was agreed on holds while something else is asked for anew', () => {
  const steps = [
    step('a', 'agreed', false, [some(12)]),
    step('a', 'proposal', true, [some(20)], { conversation: 'another-talk' }),
  ];
  const [first] = view([member('a'), member('b')], steps).members;
  expect(first).toMatchObject({ state: 'proposed', shares: [{ amount: 12, agreed: true }] });
});

test('an answer shows its number, and a changed plan that it was not proposed yet', () => {
  const steps = [step('a', 'proposal', true, [some(15)]), step('a', 'counter-proposal', false, [some(10)])];
  const [first] = view([member('a'), member('b')], steps).members;
  expect(first).toMatchObject({ state: 'answered', changed: false, shares: [{ amount: 15, answered: 10 }] });
  const [later] = view([member('a'), member('b'), member('c')], steps).members;
  expect(later).toMatchObject({ state: 'answered', changed: true, shares: [{ amount: 10, answered: null }] });
});

test('nothing is proposed to whom nothing is left for', () => {
  const steps = [step('a', 'agreed', false, [some(30)])];
  const all = view([member('a'), member('b')], steps);
  expect(all.members.map(({ shares }) => proposalTargets(shares).length)).toEqual([1, 0]);
});

describe('whatever team it is', () => {
  const fte = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
  const people = fc.array(fc.record({ fte, agreed: fc.option(fc.integer({ min: 1, max: 400 })) }), {
    minLength: 1,
    maxLength: 30,
  });
  const teamOf = (all: { fte: number; agreed: number | null }[]) => ({
    members: all.map((one, at) => member(`m${at}`, one.fte)),
    steps: all.flatMap(({ agreed }, at) => (agreed === null ? [] : [step(`m${at}`, 'agreed', false, [some(agreed)])])),
  });
  const goalOf = (amount: number): TeamGoal => ({ ...placements, amount });

  test('shares sum to the goal as long as somebody is open, nobody has less than nothing', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 50_000 }), (all, amount) => {
        const { members, steps } = teamOf(all);
        const { members: seen, goals } = view(members, steps, [goalOf(amount)]);
        const shares = seen.map(({ shares: [share] }) => share?.amount ?? Number.NaN);
        const agreed = all.reduce((sum, one) => sum + (one.agreed ?? 0), 0);
        expect(shares.every((share) => share >= 0 && Number.isInteger(share))).toBe(true);
        expect(goals[0]).toMatchObject({ agreed, gap: amount - agreed });
        const sum = shares.reduce((so, share) => so + share, 0);
        expect(sum).toBe(all.every((one) => one.agreed !== null) ? agreed : Math.max(amount, agreed));
      }),
    );
  });

  test('somebody more changes nothing that was agreed on, and takes from the others: none gets more than one more', () => {
    fc.assert(
      fc.property(people, fte, fc.integer({ min: 1, max: 50_000 }), (all, more, amount) => {
        const { members, steps } = teamOf(all);
        const before = amounts(view(members, steps, [goalOf(amount)]));
        const after = amounts(view([...members, member('new', more)], steps, [goalOf(amount)]));
        for (const [at, one] of all.entries()) {
          if (one.agreed !== null) expect(after[at]).toBe(before[at]);
          else expect(after[at]).toBeLessThanOrEqual((before[at] ?? 0) + 1);
        }
      }),
    );
  });
});
