import { expect, test } from 'vitest';
import { peopleOf } from '../../lib/share/merge';
import { asText, inText, NotAReply, readReply, writeReply } from '../../lib/share/reply-file';
import { asLink } from '../../lib/share/reply-link';
import { makeSigningKey } from '../../lib/share/signature';
import { NotASummary, readSummary, writeSummary } from '../../lib/share/summary-file';
import { lookAtReply } from '../../lib/state/replies-in';
import { lookAtSummaries } from '../../lib/state/summaries-in';
import { mutated, seeded } from './mutations';
import { replyOf } from './replies';
import { summaryOf } from './summaries';

/* 10,000 files with something wrong, of each kind: nothing crashes, nothing is taken for what it is not, nothing in part. */

const [kim, lou] = await Promise.all([makeSigningKey(), makeSigningKey()]);
const rounds = 100;
const each = 100;

test('10,000 summaries beside good ones', async () => {
  const random = seeded(8);
  const first = await writeSummary(summaryOf(), kim);
  const second = await writeSummary(summaryOf({ number: 2, predecessor: first.hash, on: '2026-12-04' }), kim);
  const lous = await writeSummary(summaryOf({ person: 'lou-0123456789abcdef0123', from: 'Lou' }), lou);
  const good = [first.text, second.text, lous.text];
  const hashes = [first.hash, second.hash, lous.hash].sort();
  const goodFiles = good.map((text, at) => new File([text], `good-${at}.json`));
  const { taken } = await takenOf(goodFiles);
  const wanted = JSON.stringify(peopleOf(taken));
  const whys = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    const bad = Array.from({ length: each }, () => mutated(good[Math.floor(random() * 3)] as string, good, random));
    const files = [...bad.map((text, at) => new File([text], `bad-${at}.json`)), ...goodFiles];
    const { looked, taken: all } = await takenOf(files);
    for (const { outcome, why } of looked) whys.set(why ?? outcome, (whys.get(why ?? outcome) ?? 0) + 1);
    // What was taken in is what the good files say: where only spaces were changed, it is the same file.
    expect([...new Set(all.map(({ hash }) => hash))].sort()).toEqual(hashes);
    expect(JSON.stringify(peopleOf(all))).toBe(wanted);
    expect(looked.filter(({ outcome }) => outcome === 'asks')).toEqual([]);
  }
  // All kinds of wrong were among them.
  for (const why of ['not-json', 'not-ours', 'damaged', 'altered']) expect(whys.get(why), why).toBeGreaterThan(50);
}, 60_000);

async function takenOf(files: readonly File[]) {
  const looked = await lookAtSummaries(files, []);
  return { looked, taken: looked.flatMap(({ outcome, opened }) => (outcome === 'taken' && opened ? [opened] : [])) };
}

test('10,000 replies, as files and as text', async () => {
  const random = seeded(88);
  const { text, hash } = await writeReply(replyOf(), lou);
  const other = await writeReply(replyOf({ number: 2, predecessor: hash, comment: 'Later' }), kim);
  const own = { person: replyOf().person, hashes: new Set(['A'.repeat(43)]) };
  let readable = 0;
  for (let at = 0; at < rounds * each; at += 1) {
    const bent = mutated(text, [text, other.text], random);
    const from = at % 4 === 0 ? mutatedBlock(asText(text), random) : bent;
    const looked = await lookAtReply(at % 2 === 0 ? from : new Blob([from]), own, []);
    if (!('opened' in looked)) continue;
    readable += 1;
    expect(looked.opened.hash).toBe(hash);
    expect(looked.opened.reply).toEqual(replyOf());
  }
  // Only where nothing but spaces was changed, or letters around the block.
  expect(readable).toBeLessThan(rounds * each * 0.1);
}, 60_000);

const mutatedBlock = (block: string, random: () => number): string => {
  const at = Math.floor(random() * block.length);
  const letter = 'Aa0_-]['[Math.floor(random() * 7)] as string;
  return block.slice(0, at) + letter + block.slice(at + Math.floor(random() * 3));
};

test('10,000 links', async () => {
  const random = seeded(888);
  const { text, hash } = await writeReply(replyOf(), lou);
  const other = await writeReply(replyOf({ comment: 'Forged' }), kim);
  const links = [(await asLink(text)) ?? '', `sidepanel.html#reply=0~${Buffer.from(text).toString('base64url')}~`];
  const own = { person: replyOf().person, hashes: new Set(['A'.repeat(43)]) };
  let readable = 0;
  for (let at = 0; at < rounds * each; at += 1) {
    const good = links[at % 2] as string;
    // Another reply's letters in the middle of it, or a link that says what was bent.
    const from =
      at % 5 === 0
        ? `ext+groundwork:reply#0~${Buffer.from(mutated(text, [text, other.text], random)).toString('base64url')}~`
        : mutatedBlock(good, random);
    const looked = await lookAtReply(from, own, []);
    if (!('opened' in looked)) continue;
    readable += 1;
    expect(looked.opened.hash).toBe(hash);
    expect(looked.opened.reply).toEqual(replyOf());
  }
  expect(readable).toBeLessThan(rounds * each * 0.1);
}, 120_000);

test('a signature written with another last letter is none, though its bytes are the same', async () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const bend = (text: string) => {
    const content = JSON.parse(text);
    const { value } = content.signature;
    const last = letters[letters.indexOf(value.at(-1)) ^ 1];
    return JSON.stringify({ ...content, signature: { ...content.signature, value: value.slice(0, -1) + last } });
  };
  const summary = bend((await writeSummary(summaryOf(), kim)).text);
  await expect(readSummary(new Blob([summary]))).rejects.toThrow(NotASummary);
  const reply = bend((await writeReply(replyOf(), lou)).text);
  await expect(readReply(inText(reply))).rejects.toThrow(NotAReply);
});
