import { describe, expect, it } from 'vitest';
import type { Condition, Detector, RequestSignal } from '../../lib/sites/site';
import type { Case } from './feed';
import { outcome, site } from './outcome';
import { practice } from './practice-site';
import { replay } from './replay';

/* What each firm names differently, learnt from the person. */

const act = (at: number, method: string, path: string, body: unknown, status = 200): Case['steps'] => [
  { at, gesture: 'press' },
  { at: at + 50, request: { method, url: site + path, body }, answer: { at: at + 200, status } },
];
const move = (at: number, id: number, stage: unknown, more: object = {}, status = 200) =>
  act(at, 'PUT', `/deal/${id}`, { moved: true, stage, ...more }, status);
const say = (at: number, answer: 'yes' | 'no'): Case['steps'] => [{ at, say: answer }];

describe('a named set', () => {
  it('is asked about once, and yes counts what has that value from then on', async () => {
    const steps = [...move(0, 1, 's9'), ...say(5000, 'yes'), ...move(9000, 2, 's9'), ...move(20_000, 3, 's9')];
    expect(await outcome(steps)).toEqual({ events: Array(3).fill('placement counted 1'), refused: [] });
  });

  it('is no act from then on after no, and other values are asked about for themselves', async () => {
    const steps = [...move(0, 1, 's1'), ...say(5000, 'no'), ...move(9000, 2, 's1'), ...move(20_000, 3, 's2')];
    expect(await outcome(steps)).toEqual({ events: ['placement undone 1', 'placement unsure 1'], refused: [] });
  });

  it('is learnt without asking from what says so itself, once that has worked', async () => {
    const won = (status: number) => act(0, 'POST', '/deal/1/won', { stage: 7 }, status);
    const counted = ['deal-opened counted 1', 'placement counted 1'];
    expect((await outcome([...won(200), ...move(9000, 2, '7')])).events).toEqual(counted);
    expect(await outcome([...won(409), ...move(9000, 2, '7')])).toEqual({
      events: ['placement unsure 1'],
      refused: ['status'],
    });
    const unpressed = [...won(200).slice(1), ...move(60_000, 2, '7')];
    expect((await outcome(unpressed)).events).toEqual(['placement unsure 1']);
  });

  it('survives the death of the worker at each step', async () => {
    const kill = (at: number): Case['steps'] => [{ at, kill: true }];
    const steps = [...move(0, 1, 's9'), ...kill(100), ...kill(300), ...say(5000, 'yes'), ...kill(5100)];
    expect((await outcome([...steps, ...move(9000, 2, 's9')])).events).toEqual(Array(2).fill('placement counted 1'));
  });

  it('asks for nothing where the request is another, is refused, or has no value that could be one', async () => {
    for (const steps of [
      move(0, 1, 's9', { moved: false }),
      move(0, 1, 'a stage with\na name'),
      move(0, 1, ` won`),
      move(0, 1, 'won '.repeat(40)),
      move(0, 1, { id: 9 }),
      move(0, 1, undefined),
      move(0, 1, null),
    ]) {
      expect(await outcome(steps)).toEqual({ events: [], refused: [] });
    }
    expect(await outcome(move(0, 1, 's9', {}, 403))).toEqual({ events: [], refused: ['status'] });
    expect(await outcome(move(0, 1, 's9').slice(1))).toEqual({ events: [], refused: ['no-gesture'] });
  });

  it('learns nothing from the answer to what was never asked', async () => {
    const steps = [...move(0, 1, 's9', {}, 403), ...say(5000, 'yes'), ...move(9000, 2, 's9')];
    expect((await outcome(steps)).events).toEqual(['placement unsure 1']);
  });

  it('is asked about by each firm for itself', async () => {
    const firms = ['http://north.example', 'http://south.example'];
    const at = (firm: string, steps: Case['steps']) =>
      steps.map((step) =>
        step.request ? { ...step, request: { ...step.request, url: step.request.url.replace(site, firm) } } : step,
      );
    const [north = '', south = ''] = firms;
    const steps = [...at(north, move(0, 1, 's9')), ...say(5000, 'yes'), ...at(south, move(9000, 2, 's9'))];
    expect((await outcome([...steps, ...at(north, move(20_000, 3, 's9'))], firms)).events).toEqual([
      'placement counted 1',
      'placement unsure 1',
      'placement counted 1',
    ]);
  });

  it('may have names of several words', async () => {
    const steps = [...move(0, 1, 'Closed Won'), ...say(5000, 'yes'), ...move(9000, 2, 'Closed Won')];
    expect((await outcome(steps)).events).toEqual(Array(2).fill('placement counted 1'));
  });

  it('asks for nothing the vendor ships, unless the person has said otherwise', async () => {
    const shipped = { ...practice, sets: { won: { are: ['Closed Won', 's1'], areNot: ['New'] } } };
    const of = async (steps: Case['steps']) => {
      const { events } = await replay(shipped, { steps });
      return events.map(({ state }) => state);
    };
    expect(await of([...move(0, 1, 'Closed Won'), ...move(9000, 2, 'New')])).toEqual(['counted']);
    expect(await of([...move(0, 1, 'closed won'), ...say(5000, 'no')])).toEqual(['undone']);
    const learnt = act(0, 'POST', '/deal/1/won', { stage: 'New' });
    expect(await of([...learnt, ...move(9000, 2, 'New')])).toEqual(['counted', 'counted']);
    const back = act(9000, 'PUT', '/deal/1', { moved: true, stage: 'New' });
    expect(await of([...move(0, 1, 's1'), ...back])).toEqual(['retracted']);
  });

  it('is one of several, each its own', async () => {
    const both = [...act(0, 'POST', '/deal/1/lost', { stage: 's0' }), ...move(9000, 2, 's0')];
    expect((await outcome(both)).events).toEqual(['deal-lost counted 1', 'placement unsure 1']);
  });

  it('takes back only what is known, and never asks whether to', async () => {
    const won = [...act(0, 'POST', '/deal/9/won', { stage: 's9' }), ...move(5000, 2, 's9')];
    const back = act(9000, 'PUT', '/deal/2', { stage: 's0' });
    expect((await outcome([...won, ...back])).events).toEqual(['deal-opened counted 1', 'placement counted 1']);
    const lost = act(7000, 'POST', '/deal/8/lost', { stage: 's0' });
    expect((await outcome([...won, ...lost, ...back])).events).toEqual([
      'deal-opened counted 1',
      'placement retracted 1',
      'deal-lost counted 1',
    ]);
  });

  it('takes back what moves to a value that is known to be none of it, and to no other', async () => {
    const won = [...act(0, 'POST', '/deal/9/won', { stage: 's9' }), ...move(5000, 2, 's9')];
    const open = [...move(9000, 3, 's1'), ...say(12_000, 'no')];
    const states = async (...steps: Case['steps'][]) => (await outcome([won, ...steps].flat())).events.slice(1);
    expect(await states(open, move(15_000, 2, 's1'))).toEqual(['placement retracted 1', 'placement undone 1']);
    expect(await states(open, move(15_000, 2, 's9'))).toEqual(['placement counted 1', 'placement undone 1']);
    expect(await states(open, move(15_000, 2, 's1'), move(20_000, 2, 's9'))).toEqual([
      'placement counted 1',
      'placement undone 1',
    ]);
    expect(await states(open, move(15_000, 2, 's1', {}, 409))).toEqual(['placement counted 1', 'placement undone 1']);
    expect(await states(open, move(15_000, 2, undefined))).toEqual(['placement counted 1', 'placement undone 1']);
  });

  const staged = {
    ...practice,
    sets: {
      won: { are: ['Deal'], areNot: [], stage: 'placement' as const },
      lost: { are: [], areNot: [], stage: 'offer-made' as const },
    },
    detectors: practice.detectors.flatMap((one): Detector[] => {
      if (one.id !== 'staged' || one.trigger.on !== 'request') return [one];
      const { retraction: _, ...rest } = one;
      const of = (condition: Condition) =>
        ({ ...one.trigger, where: [{ field: 'moved', is: true }, condition] }) as RequestSignal;
      const back = { trigger: of({ field: 'stage', stage: ['negative', 'offer-made'] }), subject: one.subject };
      return [
        { ...one, retraction: [back] },
        { ...rest, id: 'offered', metric: 'offer-made', trigger: of({ field: 'stage', in: 'lost' }) },
        { ...rest, id: 'met', metric: 'interview-booked', trigger: of({ field: 'stage', stage: 'interview-booked' }) },
      ];
    }),
  };
  const ofStages = async (...steps: Case['steps'][]) => {
    const { events } = await replay(staged, { steps: steps.flat() });
    return events.map(({ metric, state }) => `${metric} ${state}`);
  };

  it('of stages is read from their names, and asks only about what no name tells', async () => {
    expect(await ofStages(move(0, 1, 'Eingestellt'), move(9000, 2, '2nd interview'), move(20_000, 3, 'Deal'))).toEqual([
      'placement counted',
      'interview-booked counted',
      'placement counted',
    ]);
    expect(
      await ofStages(move(0, 1, 'Applied'), move(9000, 2, 'Offer declined'), move(20_000, 3, 'Screening')),
    ).toEqual([]);
    expect((await ofStages(move(0, 1, 'Aurora'))).sort()).toEqual(['offer-made unsure', 'placement unsure']);
  });

  it('of stages goes by what the person calls one before any other', async () => {
    const yes = [...move(0, 1, 'Aurora'), ...say(5000, 'yes')];
    const [first, second, ...later] = await ofStages(yes, move(9000, 2, 'Aurora'));
    const asked = [first, second].map((one) => one?.split(' ')[1]).sort();
    const said = [first, second].find((one) => one?.endsWith('counted'));
    expect([asked, later]).toEqual([['counted', 'unsure'], [said]]);
  });

  it('of stages takes back what falls out of them, and no more', async () => {
    const won = move(0, 1, 'Hired');
    expect(await ofStages(won, move(9000, 1, 'Offer'))).toEqual(['placement retracted', 'offer-made counted']);
    expect(await ofStages(won, move(9000, 1, 'Fell off'))).toEqual(['placement retracted']);
    expect(await ofStages(won, move(9000, 1, 'Fell off'), move(20_000, 1, 'Hired'))).toEqual(['placement counted']);
    expect(await ofStages(won, move(9000, 1, 'Onboarding'))).toEqual(['placement counted']);
  });
});
