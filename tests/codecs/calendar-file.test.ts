import { describe, expect, it } from 'vitest';
import { NotACalendar, readCalendar } from '../../lib/codecs/calendar-file';

const wanted = { from: '2026-01-01', to: '2032-12-31', timeZone: 'Europe/Berlin' };

let made = 0;
const calendar = (...inside: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...inside, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', `UID:${++made}`, ...lines, 'END:VEVENT'].join('\r\n');
const read = (...events: string[]) => readCalendar(calendar(...events), wanted);
const days = (...events: string[]) => read(...events).entries.flatMap((entry) => entry.days);
const whole = (...lines: string[]) => event('SUMMARY:Off', ...lines);
const yearly = (start: string, rule: string) => whole(`DTSTART;VALUE=DATE:${start}`, `RRULE:FREQ=${rule}`);

describe('whole days', () => {
  it('end the day before the end, and last a day where none is given', () => {
    expect(days(whole('DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270102'))).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(days(whole('DTSTART;VALUE=DATE:20280229'))).toEqual(['2028-02-29']);
    expect(days(whole('DTSTART;VALUE=DATE:20270301', 'DTEND;VALUE=DATE:20270301'))).toEqual(['2027-03-01']);
    expect(days(whole('DTSTART;VALUE=DATE:20270301', 'DURATION:P2D'))).toEqual(['2027-03-01', '2027-03-02']);
  });

  it('go on over a change of the clocks', () => {
    expect(days(whole('DTSTART;VALUE=DATE:20270327', 'DTEND;VALUE=DATE:20270330'))).toHaveLength(3);
    const outlook = ['DTSTART;TZID=Berlin:20270327T000000', 'DTEND;TZID=Berlin:20270330T000000'];
    expect(days(whole(...outlook))).toEqual(['2027-03-27', '2027-03-28', '2027-03-29']);
  });

  it('said in UTC are those where the person is', () => {
    expect(days(whole('DTSTART:20261223T230000Z', 'DTEND:20261224T230000Z'))).toEqual(['2026-12-24']);
    expect(days(whole('DTSTART:20270630T220000Z', 'DTEND:20270701T220000Z'))).toEqual(['2027-07-01']);
  });

  it('are told from those with a time, from broken ones, and from those outside', () => {
    const { timed, bad, outside, events } = read(
      whole('DTSTART:20270301T090000', 'DTEND:20270301T100000'),
      whole('DTSTART:20270301T000000Z', 'DTEND:20270302T000000Z'),
      whole('DTSTART;VALUE=DATE:20270310', 'DTEND;VALUE=DATE:20270301'),
      whole('DTSTART;VALUE=DATE:garbage'),
      whole('DTSTART;VALUE=DATE:20270230'),
      event('SUMMARY:no start'),
      whole('DTSTART;VALUE=DATE:19990101'),
      whole('DTSTART;VALUE=DATE:20270301', 'STATUS:CANCELLED'),
      whole('DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20290101'),
      whole('DTSTART;VALUE=DATE:20270501'),
    );
    expect({ timed, bad, outside, events }).toEqual({ timed: 2, bad: 5, outside: 1, events: 1 });
  });
});

describe('what comes again', () => {
  it('does so within the range', () => {
    expect(days(yearly('20201224', 'YEARLY'))).toEqual(Array.from({ length: 7 }, (_, n) => `${2026 + n}-12-24`));
    expect(days(yearly('20240902', 'YEARLY;BYDAY=MO;BYMONTH=9;BYSETPOS=1;COUNT=4'))).toEqual([
      '2026-09-07',
      '2027-09-06',
    ]);
    expect(days(yearly('20270108', 'WEEKLY;BYDAY=FR;UNTIL=20270122'))).toEqual([
      '2027-01-08',
      '2027-01-15',
      '2027-01-22',
    ]);
  });

  it('on a day not every year has, is only in the years that have it', () => {
    expect(days(yearly('20240229', 'YEARLY'))).toEqual(['2028-02-29', '2032-02-29']);
    expect(days(yearly('20240229', 'YEARLY;BYMONTH=2;BYMONTHDAY=30'))).toEqual([]);
  });

  it('leaves out what was taken out and follows what was moved', () => {
    const rule = ['DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=YEARLY;UNTIL=20290601', 'EXDATE;VALUE=DATE:20270501'];
    const id = `UID:${made + 1}`;
    const moved = [
      'BEGIN:VEVENT',
      id,
      'RECURRENCE-ID;VALUE=DATE:20280501',
      'DTSTART;VALUE=DATE:20280502',
      'SUMMARY:Later',
    ];
    const { entries } = read(whole(...rule), [...moved, 'END:VEVENT'].join('\r\n'));
    expect(entries).toEqual([
      { name: 'Off', half: false, days: ['2026-05-01', '2029-05-01'] },
      { name: 'Later', half: false, days: ['2028-05-02'] },
    ]);
  });

  it.each([
    'DAILY;BYMONTH=2;BYMONTHDAY=30',
    'WEEKLY;BYDAY=9MO',
    'SECONDLY',
    'HOURLY;BYMONTH=2;BYMONTHDAY=30',
    'YEARLY;BYMONTH=13',
    'NEVER',
  ])('%s never comes, and nobody waits for it', (rule) => {
    const outcome = () => read(yearly('20260301', rule));
    try {
      expect(outcome()).toMatchObject({ bad: 1, events: 0 });
    } catch (error) {
      expect(error).toBeInstanceOf(NotACalendar);
    }
  });
});

describe('the kind', () => {
  const one = whole('DTSTART;VALUE=DATE:20270501');
  it('follows from what the calendar or its events call themselves', () => {
    expect(readCalendar(calendar('X-WR-CALNAME:Feiertage in Bayern', one), wanted).holidays).toBe(true);
    expect(read(whole('DTSTART;VALUE=DATE:20270501', 'CATEGORIES:Holiday')).holidays).toBe(true);
    expect(readCalendar(calendar('X-WR-CALNAME:Team', one), wanted).holidays).toBe(false);
  });

  it('of a half day follows from its name', () => {
    const named = (name: string) => event(`SUMMARY:${name}`, 'DTSTART;VALUE=DATE:20270501');
    const half = read(...['½ Urlaub', 'Half-day off', 'Halber Tag', 'Halloween'].map(named)).entries;
    expect(half.filter((entry) => entry.half).map(({ name }) => name)).toEqual([
      '½ Urlaub',
      'Half-day off',
      'Halber Tag',
    ]);
  });
});

describe('a file that is none', () => {
  it.each([
    ['', 'not-calendar'],
    ['PNG', 'not-calendar'],
    ['{"format":"groundwork"}', 'not-calendar'],
    ['BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Example\r\nEND:VCARD', 'not-calendar'],
    [calendar(whole('DTSTART;VALUE=DATE:20270501')).slice(0, -20), 'not-calendar'],
    [calendar(whole('DTSTART;VALUE=DATE:20270501'), 'not a line'), 'not-calendar'],
    [calendar(...Array.from({ length: 10_001 }, () => whole('DTSTART;VALUE=DATE:20270501'))), 'too-many'],
    [calendar(...Array.from({ length: 100 }, () => yearly('19000101', 'DAILY'))), 'too-many'],
  ])('is refused as a whole: %.30s', (text, why) => {
    expect(() => readCalendar(text, wanted)).toThrow(expect.objectContaining({ why }));
  });

  it('10,000 events are read in a moment, and the days of one name are one entry', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => {
      const day = Temporal.PlainDate.from(wanted.from).add({ days: n % 2500 });
      return event(`SUMMARY:Team ${n % 5}`, `DTSTART;VALUE=DATE:${day.toString().replaceAll('-', '')}`);
    });
    const begun = performance.now();
    const { entries, events } = read(...many);
    expect(events).toBe(10_000);
    expect(entries).toHaveLength(5);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

it('two calendars in one file are read as one', () => {
  const two = calendar(whole('DTSTART;VALUE=DATE:20270501')) + calendar(whole('DTSTART;VALUE=DATE:20270601'));
  expect(readCalendar(two, wanted).entries[0]?.days).toEqual(['2027-05-01', '2027-06-01']);
});
