import 'fake-indexeddb/auto';
import { unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { expect, test, vi } from 'vitest';
import { bookWords } from '../../components/words/book-words';
import { cardWords } from '../../components/words/card-words';
import { reportWords } from '../../components/words/report-words';
import { sheetWords } from '../../components/words/sheet-words';
import { putOff } from '../../lib/ledger/calendar';
import { addByHand } from '../../lib/ledger/change';
import { keepChannel } from '../../lib/ledger/channel';
import { checkIn } from '../../lib/ledger/check-ins';
import { saveCommission } from '../../lib/ledger/commission';
import { record } from '../../lib/ledger/record';
import { refuse } from '../../lib/ledger/refusals';
import { hashSubject } from '../../lib/ledger/secret';
import { exchange } from '../../lib/ledger/talks';
import { agree } from '../../lib/ledger/targets';
import { planTeam } from '../../lib/ledger/team';
import { madeIn } from '../../lib/share/forms';
import { fingerprintOf, makeSigningKey } from '../../lib/share/signature';
import { summaryFrom } from '../../lib/share/summary';
import { writeSummary } from '../../lib/share/summary-file';
import { type ChannelKind, channelKinds, type SendForm, type SentPart, sendForms } from '../../lib/shared';
import type { SiteView } from '../../lib/state/site-view';
import { act, day, freshLedger, moment, morning, subjectKey } from '../ledger/practice';
import { textsOn } from '../share/card-texts';
import { readIn } from './weeks';

vi.mock('#i18n', () => ({
  i18n: {
    t: (key: string, ...gaps: unknown[]) =>
      `${key} ${gaps.map((gap) => Object.values(Object(gap)).join(' ')).join(' ')}`,
  },
}));

/*
 * A ledger in which everything anybody could have put in bears a mark, and all that leaves is searched for it: as it is, in
 * base64, quoted and percent-encoded.
 */

const mark = (of: string) => `marked-${of}-Xy7q`;
const found = (text: string) => [...text.matchAll(/marked-([\w-]+?)-Xy7q/g)].map(([, of]) => of);

/** Every text in an archive. */
const inArchive = (base64: string): string =>
  Object.entries(unzipSync(Buffer.from(base64, 'base64')))
    .map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`)
    .join('\n');

const unpacked = ({ type, text }: SentPart): string =>
  type === 'image/png' ? Buffer.from(text, 'base64').toString() : inArchive(text);

async function marked() {
  const ledger = freshLedger();
  const key = await subjectKey(ledger, (n) => crypto.getRandomValues(new Uint8Array(n)));
  const subject = await hashSubject(key, 'linkedin', mark('subject'));
  const signals = [{ signal: 'request', what: mark('signal'), after: 3, status: 200 }];
  const more = { towards: mark('towards'), tags: ['new-customer'], detector: mark('detector'), signals };
  await record(ledger, act({ subject, n: 4, ...more }), moment());
  await record(ledger, act({ subject: mark('raw'), metric: 'message', ...more }), moment());
  await record(ledger, act({ subject: mark('asked'), ...more, unsure: 'bulk', n: 40 }), moment());
  await addByHand(ledger, { metric: 'call', site: 'manual', n: 3, tags: [mark('tag')] }, moment());
  await refuse(ledger, {
    ...{ at: morning, site: mark('refused'), detector: mark('refused'), metric: 'call', reason: 'status' as const },
    status: 403,
  });
  await putOff(ledger, [{ day: '2026-11-26', kind: 'holiday', share: 1, name: mark('holiday'), by: 'file' }]);
  await checkIn(
    ledger,
    { week: '2026-11-23', well: 'Chosen words', stuck: mark('stuck'), next: mark('next'), need: mark('need') },
    moment(),
  );
  await checkIn(ledger, { week: '2026-11-16', well: mark('older'), stuck: '', next: '', need: '' }, moment());
  await saveCommission(ledger, {
    ...{ period: 'quarter', currency: 'SEK', threshold: 777_777, onceOver: 'all', split: 0.5, paidBack: 0.1, least: 1 },
    tiers: [{ from: 0, part: 0.123 }],
  });
  const pair = { action: 'call', result: 'placement', ratio: 9, lag: 3, horizon: 30 };
  const area = { name: mark('area'), why: mark('why'), who: mark('who'), lens: 'business' as const, results: [] };
  await agree(
    ledger,
    {
      from: '2026-01-01',
      role: { template: null, areas: [{ ...area, pairs: [pair] }], headlines: ['call'] },
      targets: [{ metric: 'call', period: 'week', value: 9, direction: 'up' }],
    },
    moment(morning - 90 * day),
  );
  await keepChannel(ledger, { address: `https://hooks.example/${mark('channel')}`, kind: 'slack', at: morning });
  const terms = { kind: 'proposal' as const, conversation: mark('conversation'), number: 1, predecessor: null };
  const step = { ...terms, by: 'manager' as const, from: mark('manager'), on: '2026-11-24', effective: '2026-12-01' };
  await exchange(
    ledger,
    {
      steps: [{ ...step, targets: [{ metric: 'call', period: 'week', amount: 5 }], hash: 'h'.repeat(43), ours: false }],
    },
    moment(),
  );
  await planTeam(
    ledger,
    { effective: '2026-11-24', members: [{ id: 'a', label: mark('member'), fte: 1 }], goals: [] },
    moment(),
  );
  return { ledger, subject };
}

const domain = { origin: `https://${mark('domain')}.example`, prefix: `/${mark('prefix')}`, granted: true };
const site = {
  ...{ id: 'linkedin', name: mark('site-name'), granted: true, withdrawnSince: null, domains: [domain], pages: [] },
  doubts: [{ level: 'warned', since: '2026-11-12', why: 'missed', metric: 'call', detectors: [mark('doubt')] }],
} as unknown as SiteView;

test('nothing that was put in for other ends is in anything that leaves', async () => {
  const { ledger, subject } = await marked();
  const { told, headlines } = await readIn(ledger, { sites: [site] });
  const choice = { from: 'Kim', without: ['message'], targets: true, ratios: true, checkIn: ['well'] as const };
  const summary = summaryFrom({ ...told, person: 'p'.repeat(22) }, choice, new Map(), { number: 1, predecessor: null });
  const key = await makeSigningKey();
  const { text, hash } = await writeSummary(summary, key);
  const file = { number: 1, predecessor: null, hash, device: await fingerprintOf(key), text };
  const ask = { summary, today: '2026-11-30', headlines, address: 'kim@example.com' };
  const forms: [SendForm, ChannelKind][] = sendForms.flatMap((form) =>
    form === 'post' ? channelKinds.map((kind): [SendForm, ChannelKind] => [form, kind]) : [[form, 'slack']],
  );
  for (const [form, channel] of forms) {
    const { parts } = await madeIn(form, {
      ...{
        from: '2026-11-23',
        file,
        language: 'en',
        more: String,
        // What is drawn, in words: of a picture nobody could search the bytes.
        draw: async (card) =>
          new TextEncoder().encode(
            textsOn(card)
              .texts.map(({ text }) => text)
              .join('\n'),
          ),
        channel,
        sheet: () => sheetWords(summary, 'en'),
        book: () => bookWords(summary, 'en'),
      },
      card: () => cardWords({ ...ask, attached: false }, 'en'),
      report: (attached) => reportWords({ ...ask, attached }, 'en'),
    });
    const all = parts.map((part) => (part.base64 ? unpacked(part) : part.text)).join('\n');
    const mail = form === 'mail' ? await PostalMime.parse(all) : null;
    const attached = mail?.attachments.map(({ content }) => new TextDecoder().decode(content as ArrayBuffer)) ?? [];
    const plain = [
      // What cannot be seen must not hide anything; and Teams calls its envelope so.
      all.replaceAll('\u2060', '').replace('{"type":"message"', '{'),
      mail?.text,
      mail?.html,
      ...attached,
      ...(form === 'open' ? [decodeURIComponent(all)] : []),
    ].join('\n');
    expect(found(plain), form).toEqual([]);
    expect(plain, form).not.toMatch(/777.?777|0\.123|SEK|\bmessage\b|\d\d:\d\d/i);
    expect(plain.includes(subject), form).toBe(false);
    // A workbook's files name the formats they are in.
    const own = (url: string) => /^mailto:kim@example\.com|^http:\/\/schemas\.(openxmlformats|microsoft)/.test(url);
    const addresses = plain.match(/\b(?:https?|mailto|chrome-extension):[^"\s]*/g) ?? [];
    if (form !== 'open')
      expect(
        addresses.filter((url) => !own(url)),
        form,
      ).toEqual([]);
    expect(plain, `${form} is not empty`).toContain(['file', 'csv', 'xlsx'].includes(form) ? 'Chosen words' : 'Kim');
  }
});

test('the search would find a mark', () => {
  expect(found(`x ${mark('area')} y`)).toEqual(['area']);
});
