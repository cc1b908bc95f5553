import fc from 'fast-check';

/*
 * What may happen on a working day, drawn at random: the person's acts on two sites in several tabs, what their servers
 * make of them, what others do meanwhile, and what befalls the computer.
 */

/** How the network's server takes an invitation. `told` and `toast`: it says 200 and sends nothing. */
const outcome = fc.oneof(
  { weight: 6, arbitrary: fc.constant('sent' as const) },
  fc.constantFrom('limit' as const, 'too-many' as const, 'forbidden' as const, 'checkpoint' as const, 'cut' as const),
  fc.constantFrom('told' as const, 'toast' as const, 'retried' as const),
);

const invite = fc.record({
  do: fc.constant('invite' as const),
  tab: fc.integer({ min: 1, max: 3 }),
  surface: fc.constantFrom('dialog' as const, 'direct' as const, 'sales' as const, 'older' as const),
  who: fc.nat(11),
  outcome,
  double: fc.boolean(),
  /** Milliseconds until the server answers. */
  wait: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 40, max: 900 }) }, fc.integer({ min: 900, max: 20_000 })),
  key: fc.boolean(),
});

const withdraw = fc.record({
  do: fc.constant('withdraw' as const),
  tab: fc.integer({ min: 1, max: 3 }),
  who: fc.nat(11),
});

/** A message, or on its own page an InMail of a Premium account, which is the same request. */
const write = fc.record({
  do: fc.constant('write' as const),
  tab: fc.integer({ min: 1, max: 3 }),
  inMail: fc.boolean(),
  outcome: fc.oneof(
    { weight: 6, arbitrary: fc.constant('sent' as const) },
    fc.constantFrom('refused' as const, 'too-many' as const, 'cut' as const, 'toast' as const, 'retried' as const),
  ),
  double: fc.boolean(),
  /** Milliseconds until the server answers. */
  wait: fc.integer({ min: 40, max: 4000 }),
  key: fc.boolean(),
});

const sell = fc.record({
  do: fc.constantFrom('quote' as const, 'draft' as const, 'confirm' as const),
  sale: fc.integer({ min: 1, max: 5 }),
  refused: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  database: fc.constantFrom('crm' as const, 'north' as const),
  /** A server that prints as well takes its time. */
  wait: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 20, max: 1500 }) }, fc.integer({ min: 1500, max: 20_000 })),
});

/** What is done without the person: by a tool in a tab nobody touches, or by another extension in the person's own. */
const other = fc.record({
  do: fc.constant('other' as const),
  by: fc.constantFrom('tool' as const, 'extension' as const),
  who: fc.nat(11),
});

const noise = fc.record({ do: fc.constant('noise' as const), tab: fc.integer({ min: 1, max: 3 }), kind: fc.nat(4) });

const rest = fc.record({
  do: fc.constant('rest' as const),
  /** The clock is set meanwhile, in milliseconds. */
  clock: fc.constantFrom(0, 0, -3_600_000, 3_600_000, -200_000, 86_000),
});

const moment = fc.record({
  act: fc.oneof(
    { weight: 6, arbitrary: invite },
    { weight: 3, arbitrary: sell },
    { weight: 3, arbitrary: write },
    withdraw,
    other,
    noise,
    rest,
  ),
  /** Milliseconds since the last act. */
  gap: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 500, max: 8000 }) }, fc.integer({ min: 8000, max: 90_000 })),
  /** The worker dies so many milliseconds after the act began. */
  dies: fc.option(fc.integer({ min: 0, max: 3000 }), { freq: 4 }),
});

export type Moment = typeof moment extends fc.Arbitrary<infer T> ? T : never;
export type Invite = typeof invite extends fc.Arbitrary<infer T> ? T : never;
export type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;
export type Sell = typeof sell extends fc.Arbitrary<infer T> ? T : never;

/** A day of one person. */
export const workday: fc.Arbitrary<Moment[]> = fc.array(moment, { minLength: 5, maxLength: 25 });
