import { describe, expect, it } from 'vitest';
import { dayAfter, longDay, nearDay, shortDay } from '../../lib/text/day';
import { language } from '../../lib/text/language';
import { metricKey } from '../../lib/text/metric-key';
import { clock, dateOf, timeOfDay } from '../../lib/text/moment';
import { duration, list, money, number } from '../../lib/text/number';
import { refusalReport } from '../../lib/text/refusal-report';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers', () => {
  it('are written as the language does', () => {
    expect(number(12_345, 'en')).toBe('12,345');
    expect(number(12_345, 'de')).toBe('12.345');
    expect(plain(duration(340, 'en'))).toBe('0.3 sec');
    expect(list(['calls', 'emails', 'posts'], 'en')).toBe('calls, emails, and posts');
  });

  it.each([
    [{ amount: 225_125, currency: 'EUR' }, 'en', '€2,251.25'],
    [{ amount: 225_125, currency: 'EUR' }, 'de', '2.251,25 €'],
    [{ amount: 5000, currency: 'JPY' }, 'en', '¥5,000'],
    [{ amount: 1_234_500, currency: 'KWD' }, 'en', 'KWD 1,234.500'],
    [{ amount: 1000, currency: 'nonsense' }, 'en', '10 nonsense'],
  ])('money %j in %s', (amount, tongue, text) => expect(plain(money(amount, tongue))).toBe(text));
});

describe('days', () => {
  it('have words when they are near, and a year when it is another', () => {
    expect(nearDay('2026-11-25', '2026-11-25', 'en')).toBe('Today');
    expect(nearDay('2026-11-24', '2026-11-25', 'de')).toBe('Gestern');
    expect(nearDay('2026-11-23', '2026-11-25', 'en')).toBeNull();
    expect(longDay('2026-11-24', '2026-11-25', 'en')).toBe('Tuesday, November 24');
    expect(longDay('2025-11-24', '2026-11-25', 'en')).toContain('2025');
    expect(shortDay('2026-11-24', 'de')).toBe('24.11.2026');
    expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01');
  });
});

describe('times', () => {
  const at = Date.parse('2026-11-24T22:30:00Z');

  it('are those where the person was', () => {
    expect(timeOfDay(at, 60, 'de')).toBe('23:30');
    expect(dateOf(at, 120)).toBe('2026-11-25');
    expect(clock(240, 'de')).toBe('4:00');
  });
});

it('the language is that of the texts, with the region of the person', () => {
  expect(language('en_GB', 'en')).toBe('en-GB');
  expect(language('de-AT', 'de')).toBe('de-AT');
  expect(language('fr-FR', 'en')).toBe('en');
});

it('a metric of a later version has no words', () => {
  expect(metricKey('deal-won', null)).toBe('metric.deal_won');
  expect(metricKey('likes', null)).toBeNull();
  expect(metricKey('cv-sent', 'cv-sent')).toBe('sendout.name');
  expect(metricKey('cv-sent', 'interview-booked')).toBe('metric.cv_sent');
});

it('a report of what was not counted names no time of day', () => {
  const refusal = {
    at: Date.parse('2026-11-24T22:30:15Z'),
    site: 'linkedin',
    detector: 'direct-send',
    metric: 'connection-request',
    reason: 'status',
    status: 429,
  } as const;
  const report = refusalReport([refusal], '1.2.3', () => '2026-11-24');
  expect(report).toContain('2026-11-24  linkedin  direct-send  connection-request  status  status 429');
  expect(report).not.toMatch(/\d\d:\d\d/);
});
