import { describe, expect, it, test } from 'vitest';
import { type Announced, type Consent, withOver } from '../../lib/consent';
import { type ConsentStep, consentStep, type WeekFacts } from '../../lib/measure/consent';
import { plainCalendar } from '../../lib/measure/workdays';
import type { WorkCalendar } from '../../lib/target';
import { randomFrom } from './random';

/* When a week goes by itself. The last days of October 2026: Europe leaves summer time on Sunday, the 25th. */

const digest = { monday: 8 * 60, friday: null as number | null, done: [] as string[] };
const zone = 'Europe/Berlin';
const ms = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
const local = (at: number | null | undefined) =>
  at == null ? null : Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime().toString();
const clock = (at: number) => ({
  ...{ at, zone, dayStart: 0 },
  today: Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString(),
});
const given = (change: Partial<Consent> = {}): Consent => ({
  ...{ metrics: ['call'], targets: true, ratios: true, checkIn: [], label: '', given: ms('2026-11-17T09:00') },
  ...{ channel: 1, host: 'hooks.slack.com', ends: 'Xy7q', said: null, held: [], over: [], last: null, ended: false },
  ...change,
});
const quiet: WeekFacts = { isSent: () => false, isClosed: () => false, isOffline: false };
const at = (
  when: string | number,
  consent: Consent,
  facts: Partial<WeekFacts> = {},
  calendar: WorkCalendar = plainCalendar,
  set = digest,
): ConsentStep =>
  consentStep(consent, set, calendar, clock(typeof when === 'string' ? ms(when) : when), { ...quiet, ...facts });
const off = (...days: string[]): WorkCalendar => ({
  ...plainCalendar,
  off: new Map(days.map((day) => [day, { day, kind: 'leave', share: 1 }])),
});
const announced = at('2026-11-22T18:00', given()).consent;

describe('a week that goes by itself', () => {
  it('is announced from the evening before, and goes at its hour', () => {
    const before = at('2026-11-22T17:59', given());
    expect(before.consent.said).toBeNull();
    expect(local(before.wake)).toBe('2026-11-22T18:00:00');
    const said = at('2026-11-22T18:00', before.consent);
    expect(said).toMatchObject({ go: null, name: 'monday 2026-11-18' });
    expect(said.consent.said).toMatchObject({ due: '2026-11-23', goes: ms('2026-11-23T08:00') });
    expect(local(said.wake)).toBe('2026-11-23T08:00:00');
    expect(at('2026-11-23T07:59', said.consent), 'nothing changes').toMatchObject({ consent: said.consent, go: null });
    expect(at('2026-11-23T08:00', said.consent).go?.name).toBe('monday 2026-11-18');
    expect(at('2026-11-23T08:15', said.consent).go?.name).toBe('monday 2026-11-18');
  });

  it('is over once it was taken, whatever becomes of it', () => {
    const { consent, go } = at('2026-11-23T08:00', announced);
    const over = withOver(consent, go as Announced, 'going', ms('2026-11-23T08:00'));
    for (const when of ['2026-11-23T08:00:30', '2026-11-22T18:30', '2026-11-24T09:00', '2026-11-15T19:00'])
      expect(at(when, over).go).toBeNull();
    expect(at('2026-11-23T08:01', over).consent.last?.outcome).toBe('going');
    expect(at('2026-11-23T08:03', over).consent.last?.outcome).toBe('unknown');
    expect(at('2026-11-29T18:00', over).consent.said?.name).toBe('monday 2026-11-25');
  });

  it('goes late after another word, where nobody was there', () => {
    const late = at('2026-11-24T10:02', announced);
    expect(late.go).toBeNull();
    expect(late.consent.said).toMatchObject({ due: '2026-11-23', goes: ms('2026-11-24T10:35') });
    expect(at('2026-11-24T10:34', late.consent).go).toBeNull();
    expect(at('2026-11-24T10:35', late.consent).go).toMatchObject({ due: '2026-11-23' });
    const again = at('2026-11-25T09:00', late.consent);
    expect(again.go).toBeNull();
    expect(local(again.consent.said?.goes)).toBe('2026-11-25T09:30:00');
    const unsaid = at('2026-11-23T07:50', given());
    expect(local(unsaid.consent.said?.goes), 'too short to be held').toBe('2026-11-23T08:20:00');
  });

  it('goes late together with another digest, where that is due then', () => {
    const both = { ...digest, friday: 15 * 60 };
    const goes = (when: string) => local(at(when, given(), {}, plainCalendar, both).consent.said?.goes);
    expect(goes('2026-11-27T14:20')).toBe('2026-11-27T15:00:00');
    expect(goes('2026-11-27T14:31')).toBe('2026-11-27T15:00:00');
    expect(goes('2026-11-27T14:44')).toBe('2026-11-27T15:15:00');
    expect(goes('2026-11-27T14:46')).toBe('2026-11-27T15:20:00');
  });

  it('of several weeks is only the last', () => {
    expect(at('2026-12-15T09:00', announced).consent.said?.name).toBe('monday 2026-12-09');
    expect(at('2026-11-29T18:00', at('2026-11-28T09:00', announced).consent).consent.said?.name).toBe(
      'monday 2026-11-25',
    );
  });

  it('goes after days off, announced on the evening before that day', () => {
    const calendar = off('2026-11-23', '2026-11-24');
    const first = at('2026-11-22T18:00', given(), {}, calendar);
    expect(first.consent.said).toBeNull();
    expect(local(at('2026-11-23T09:00', given(), {}, calendar).wake)).toBe('2026-11-24T18:00:00');
    const said = at('2026-11-24T18:00', given(), {}, calendar);
    expect(said.consent.said).toMatchObject({ due: '2026-11-25', goes: ms('2026-11-25T08:00') });
  });

  it('goes at the hour on the clock after a night that is longer', () => {
    const said = at('2026-10-25T18:00', given({ given: 0 }));
    expect(local(said.wake)).toBe('2026-10-26T08:00:00');
    const spring = at('2026-03-29T18:00', given({ given: 0 }));
    expect(local(spring.wake)).toBe('2026-03-30T08:00:00');
    const night = { ...digest, monday: 150 };
    const early = at('2026-10-25T18:00', given({ given: 0 }), {}, plainCalendar, night);
    expect(local(early.wake)).toBe('2026-10-26T02:30:00');
  });

  it('is announced anew where its hour is moved', () => {
    const moved = at('2026-11-22T20:00', announced, {}, plainCalendar, { ...digest, monday: 9 * 60 });
    expect(local(moved.consent.said?.goes)).toBe('2026-11-23T09:00:00');
    expect(at('2026-11-23T08:00', moved.consent, {}, plainCalendar, { ...digest, monday: 9 * 60 }).go).toBeNull();
  });

  it('waits offline, until the end of that day', () => {
    const first = at('2026-11-23T08:00', announced, { isOffline: true });
    expect(first.go).toBeNull();
    expect(local(first.consent.said?.goes)).toBe('2026-11-23T08:30:00');
    expect(at('2026-11-23T08:30', first.consent).go).not.toBeNull();
    const next = at('2026-11-24T08:00', first.consent);
    expect(next.go).toBeNull();
    expect(next.consent.last?.outcome).toBe('offline');
    expect(at('2026-11-24T12:00', next.consent)).toMatchObject({ go: null, name: null });
  });

  it('is tried three times to be made, and not again', () => {
    let consent = announced;
    const gone: (string | null)[] = [];
    for (let when = ms('2026-11-23T08:00'); when < ms('2026-11-27T08:00'); when += 5 * 60_000) {
      const found = at(when, consent);
      consent = found.consent;
      if (found.go) gone.push(local(when));
    }
    expect(gone).toHaveLength(3);
    expect(consent).toMatchObject({ said: null, last: { outcome: 'failed' }, over: ['monday 2026-11-18'] });
  });
});

test.each<[string, Partial<Consent>, Partial<WeekFacts>, Partial<typeof digest>]>([
  ['was held', { held: ['monday 2026-11-18'] }, {}, {}],
  ['is over', { over: ['monday 2026-11-18'] }, {}, {}],
  ['was put off', {}, {}, { done: ['monday 2026-11-18'] }],
  ['was sent by hand', {}, { isSent: () => true }, {}],
  ['was closed', {}, { isClosed: () => true }, {}],
  ['was due before', { given: ms('2026-11-23T08:00') }, {}, {}],
  ['may not be sent there', { ended: true }, {}, {}],
])('a week that %s does not go, and its announcement is gone', (_, change, facts, set) => {
  for (const when of ['2026-11-23T07:00', '2026-11-23T08:00', '2026-11-24T10:00']) {
    const found = at(when, { ...announced, ...change }, facts, plainCalendar, { ...digest, ...set });
    expect(found).toMatchObject({ go: null, consent: { said: null } });
  }
});

test('what was closed is told once', () => {
  const closed = at('2026-11-22T18:00', given(), { isClosed: () => true });
  expect(closed.consent.last?.outcome).toBe('closed');
  expect(at('2026-11-23T09:00', { ...closed.consent, last: null }, { isClosed: () => true }).consent.last).toBeNull();
});

test('whenever the worker wakes, and wherever the clock is: said a quarter of an hour before, and no week twice', () => {
  const random = randomFrom(7);
  for (let run = 0; run < 25; run += 1) {
    let consent = given({ given: 0 });
    let now = ms('2026-10-20T09:00');
    const said = new Map<string, number>();
    const gone: string[] = [];
    for (let wake = 0; wake < 80; wake += 1) {
      const back = random() < 0.1;
      now += Math.round((back ? -2 : random() < 0.5 ? 0.3 : 12) * random() * 3_600_000);
      const found = at(now, consent, { isOffline: random() < 0.1 });
      if (found.consent.said && found.consent.said.goes !== consent.said?.goes) {
        expect(found.go).toBeNull();
        expect(found.consent.said.goes - now).toBeGreaterThanOrEqual(15 * 60_000);
        said.set(found.consent.said.name, now);
      }
      consent = found.consent;
      if (found.wake !== null) expect(found.wake).toBeGreaterThan(now);
      if (found.go && random() < 0.7) {
        gone.push(found.go.name);
        expect(said.has(found.go.name)).toBe(true);
        // The page may be killed before it takes it, or after.
        consent = withOver(consent, found.go, random() < 0.5 ? 'going' : 'sent', now);
      }
    }
    expect(new Set(gone).size).toBe(gone.length);
  }
});
