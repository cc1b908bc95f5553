import { describe, expect, test } from 'vitest';
import { readChannelAddress, shownAddress } from '../../lib/share/channel-address';
import { channelMessage } from '../../lib/share/channel-message';
import { channelText } from '../../lib/share/channel-text';
import type { Report } from '../../lib/share/report';
import { channelKinds } from '../../lib/shared';

/* What a person typed stays words: it calls nobody, is no link, and sets no type. */

const nasty = [
  '<!here> <!channel> @channel @here @everyone <@U123> <#C1|general> #general',
  'https://evil.example/x <https://evil.example|click> [click](https://evil.example) www.evil.example evil.example',
  '*bold* _italic_ ~gone~ `code` **b** __u__ ```block```',
  '> quoted\n# Title\n1. one',
  '{{DATE(2026-11-27T10:00:00Z, SHORT)}} <at>Kim</at> {name} &amp; &lt;',
  '\u202egnp.exe\u202c \u2067שלום\u2069 \u0000\u0007 \ud800 🎉',
].join('\n');

const line = (label: string, value: string) => ({ label, value });
const report = (change: Partial<Report> = {}): Report => ({
  ...{
    lang: 'en',
    dir: 'ltr',
    verdict: '1 of 2 targets on pace. Help wanted.',
    about: `${nasty.slice(0, 60)}, Nov 23 – 29`,
  },
  headlines: [{ label: 'Calls', value: '41 of 54', note: 'Behind' }, line('Placements', '1')],
  words: [
    { label: 'Help wanted', text: nasty },
    { label: 'Win of the week', text: 'Two interviews & a <tea>' },
  ],
  tables: [{ title: 'Numbers', lines: [line('Calls', '41'), { ...line('Placements', '1'), note: '1 by hand' }] }],
  quality: { title: 'How sure is this?', sentences: ['Nothing is in doubt.'] },
  answers: { title: 'Answers', links: [{ label: 'Well done', href: 'mailto:kim@example.com?subject=a' }] },
  foot: 'Counted by Groundwork.',
  ...change,
});

const long = report({
  words: ['a', 'b', 'c', 'd'].map((label) => ({ label, text: '&<🎉日'.repeat(120) })),
  headlines: [line('x'.repeat(400), '&'.repeat(400)), line('<'.repeat(400), 'y'.repeat(400)), line('third', '3')],
  tables: Array.from({ length: 60 }, (_, place) => ({
    title: `Table ${place} ${'&'.repeat(200)}`,
    lines: Array.from({ length: 200 }, (_, n) => ({
      ...line(`Label ${n} ${'<'.repeat(300)}`, `${n}`),
      note: '日'.repeat(300),
    })),
  })),
  quality: { title: 'Sure?', sentences: Array.from({ length: 300 }, (_, n) => `Doubt ${n}`) },
});

interface Slack {
  text: string;
  blocks: { type: string; text?: { type: string; text: string }; elements?: { text: string }[] }[];
}
interface Card {
  rtl?: boolean;
  lang: string;
  body: { type: string; inlines: { type: string; text: string }[] }[];
}
const slack = (one: Report) => JSON.parse(channelMessage('slack', one)) as Slack;
const flow = (one: Report) => JSON.parse(channelMessage('slack-workflow', one)) as Record<string, string>;
const card = (one: Report) => JSON.parse(channelMessage('teams', one)).attachments[0].content as Card;
const inCard = (one: Report) => card(one).body.map(({ inlines }) => inlines.map(({ text }) => text).join(''));
const inSlack = (one: Report) =>
  slack(one).blocks.flatMap(({ text, elements = [] }) => [...(text ? [text] : []), ...elements].map((it) => it.text));

/** What a text says to somebody who reads it: without what cannot be seen. */
const seen = (text: string) => text.replaceAll('\u2060', '');

describe.each(channelKinds)('a message for %s', (kind) => {
  test('begins with how it went, and has all that a mail has, but for answers', () => {
    const body = channelMessage(kind, report());
    const texts = kind === 'teams' ? inCard(report()) : [String(JSON.parse(body).text)];
    expect(texts.join('\n').slice(0, 100)).toContain('1 of 2 targets on pace. Help wanted.');
    for (const words of [
      '41 of 54',
      'Behind',
      'Help wanted',
      'Win of the week',
      'by hand',
      'Nothing is in doubt',
      'Counted by',
    ])
      expect(seen(body)).toContain(words);
    expect(body).not.toMatch(/mailto|example\.com|Well done/);
  });

  test('calls nobody, has no link, and nothing turns its order around', () => {
    const body = JSON.parse(channelMessage(kind, report()));
    const all = JSON.stringify(body);
    expect(all).not.toMatch(/@(channel|here|everyone|U123)|:\/\/|www\.e|evil\.example|\]\(|\{\{|<[!@#a]/);
    expect(all).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\\u0000|\\ud800/);
    // The same, to the eye; brackets and marks may be others that look like them.
    expect(seen(all)).toContain('evil.example');
    expect(all).toContain('שלום');
    expect(all).toContain('🎉');
  });

  test('is never larger than the service takes, and says where something was left out', () => {
    const body = channelMessage(kind, long);
    expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(kind === 'teams' ? 24_000 : 40_000);
    expect(body).toContain('…');
    expect(seen(body)).toContain('1 of 2 targets on pace');
    expect(body, 'two numbers at most').not.toContain('third');
    expect(body.isWellFormed()).toBe(true);
    expect(JSON.stringify(JSON.parse(body)), 'no character is cut in two').not.toMatch(/\\ud[89a-f]/i);
  });

  test('of the same report is the same bytes', () =>
    expect(channelMessage(kind, report())).toBe(channelMessage(kind, report())));

  test('of a report with nothing in it is none that a service refuses', () => {
    const empty = report({ headlines: [], words: [], tables: [], quality: { title: 'Sure?', sentences: [] } });
    const body = JSON.parse(channelMessage(kind, empty));
    expect(JSON.stringify(body)).not.toContain('""');
  });
});

describe('Slack', () => {
  test('keeps within its limits, escaped as it asks for', () => {
    for (const one of [report(), long, report({ words: [{ label: 'x', text: '&'.repeat(600) }] })]) {
      const { text, blocks } = slack(one);
      expect(text.length).toBeLessThanOrEqual(4000);
      expect(blocks.length).toBeLessThanOrEqual(50);
      for (const block of blocks)
        expect(block.text?.text.length ?? 0).toBeLessThanOrEqual(block.type === 'header' ? 150 : 3000);
      for (const words of [text, ...inSlack(one)]) expect(words.replaceAll(/&(amp|lt|gt);/g, '')).not.toMatch(/[&<>]/);
    }
  });

  test('reads what was typed as plain text, and its marks are not there where type is set', () => {
    const typed = slack(report()).blocks.filter(({ text }) => text && seen(text.text).includes('bold'));
    expect(typed.map(({ text }) => text?.type)).toEqual(['plain_text']);
    expect(slack(report()).text).not.toMatch(/[*_~`]/);
    const titled = report({ tables: [{ title: '*x* <!here>', lines: [line('_a_', '`b`')] }] });
    const set = slack(titled).blocks.find(({ text }) => text?.text.includes('∗x∗'));
    expect(set?.text?.text).toMatch(/^\*∗x∗ &lt;\u2060!here&gt;\*\nˍaˍ: ˋbˋ$/);
  });

  test('has flat values in a workflow, and no entity that would be shown', () => {
    const body = flow(report());
    expect(Object.keys(body)).toEqual(['text']);
    expect(seen(body.text ?? '')).toContain('Two interviews & a ‹tea›');
    expect(body.text).not.toMatch(/[<>*_~`]/);
    expect((flow(long).text ?? '').length).toBeLessThanOrEqual(4000);
  });
});

describe('Teams', () => {
  test('gets rich text only, which knows no marks, a line a block', () => {
    const { body } = card(report());
    expect(new Set(body.map(({ type }) => type))).toEqual(new Set(['RichTextBlock']));
    expect(body.every(({ inlines }) => inlines.length > 0 && inlines.every(({ text }) => !text.includes('\n')))).toBe(
      true,
    );
    expect(inCard(report()).map(seen)).toContain('*bold* _italic_ ~gone~ `code` **b** __u__ ```block```');
  });

  test('is told of a language that is written from the right', () => {
    expect(card(report())).not.toHaveProperty('rtl');
    expect(card(report({ dir: 'rtl', lang: 'ar' }))).toMatchObject({ rtl: true, lang: 'ar' });
  });
});

test.each(channelKinds)('what is shown of a message for %s to be read is what it says', (kind) => {
  const text = seen(channelText(kind, channelMessage(kind, report())));
  for (const words of ['1 of 2 targets on pace', 'Two interviews & a', 'tea', 'Calls: 41', 'Counted by'])
    expect(text).toContain(words);
  expect(text).not.toContain('"type"');
});

describe('the address of a channel', () => {
  test.each([
    ['https://hooks.slack.com/services/T0/B0/x', 'slack'],
    ['  https://hooks.slack.com/triggers/T0/1/x ', 'slack-workflow'],
    ['https://hooks.slack.com/workflows/T0/A0/1/x', 'slack-workflow'],
    [
      'https://prod-12.westeurope.logic.azure.com:443/workflows/a/triggers/manual/paths/invoke?api-version=1&sig=x',
      'teams',
    ],
    [
      'https://default0.1a.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/a?sig=x',
      'teams',
    ],
    ['https://firm.webhook.office.com/webhookb2/a@b/IncomingWebhook/c/d', 'teams'],
    ['https://chat.firm.example/hooks/abc', null],
    ['https://hooks.slack.com.evil.example/services/x', null],
    ['https://nothooks.slack.com/services/x', null],
    ['https://evil.example/https://hooks.slack.com/services/x', null],
  ])('%s is for %s', (typed, kind) => expect(readChannelAddress(typed)?.kind).toBe(kind));

  test.each([
    'http://hooks.slack.com/services/x',
    'http://127.0.0.1/x',
    'hooks.slack.com/services/x',
    'https://kim:secret@chat.example/hooks/a',
    'https://chat.example',
    'https://chat.example/',
    'javascript:alert(1)',
    `https://chat.example/${'a'.repeat(2000)}`,
    '',
  ])('%s is none', (typed) => expect(readChannelAddress(typed)).toBeNull());

  test('is never shown whole again', () => {
    expect(shownAddress('https://hooks.slack.com/services/T0/B0/secretabcd')).toEqual({
      host: 'hooks.slack.com',
      ends: 'abcd',
    });
    expect(readChannelAddress('https://chat.example/hooks/a#part')?.address).toBe('https://chat.example/hooks/a');
  });
});
