import { describe, expect, test } from 'vitest';
import { makeSigningKey } from '../../lib/share/signature';
import { type NoTargetFile, NotATargetFile } from '../../lib/share/target-file';
import { againOf, canOpen, lookAgain } from '../../lib/state/talk-files';
import { help, someone, terms, today } from './exchange';
import { mutated, seeded } from './mutations';

/* Version 2 of the target file: both sign, and what is agreed names the signed file it agrees to. */

const [kims, lous, strange] = await Promise.all([makeSigningKey(), makeSigningKey(), makeSigningKey()]);
const two = () => ({ kim: someone('person', 'Kim', kims), lou: someone('manager', 'Lou', lous) });
const withHelp = (amount = 60, promises = help) => terms(amount, '2026-12-01', promises);
const change = (text: string, by: object): string => JSON.stringify({ ...JSON.parse(text), ...by });
const refused = (open: Promise<unknown>) => open.then(() => null).catch((error: unknown) => error);

test('a person asks for help, the manager answers, and the last file carries both signatures', async () => {
  const { kim, lou } = two();
  const first = await kim.propose(withHelp(60, [{ what: 'A second screen', by: '2026-12-10' }]));
  expect(JSON.parse(first)).toMatchObject({ version: 2, promises: [{ what: 'A second screen', by: '2026-12-10' }] });
  const second = await lou.answer(first, withHelp(50));
  const opened = await kim.open(second);
  expect(opened).toMatchObject({ place: 'next', foreign: false, file: { promises: help } });
  expect(opened.before?.promises).toEqual([{ what: 'A second screen', by: '2026-12-10' }]);
  const third = await kim.answer(second);
  const [asked, agreed] = [JSON.parse(second), JSON.parse(third)];
  expect(agreed).toMatchObject({
    kind: 'agreed',
    promises: help,
    agrees: asked.signature,
    predecessor: opened.file.hash,
  });
  expect(agreed.signature.key).not.toBe(agreed.agrees.key);
  expect(await lou.open(third)).toMatchObject({ place: 'next', foreign: false });
});

test('a file is written anew from what was kept of it, byte for byte', async () => {
  const { kim, lou } = two();
  const second = await lou.answer(await kim.propose(withHelp()), withHelp(50));
  const last = lou.steps.at(-1);
  expect(last && againOf(last).text).toBe(second);
  await kim.take(second);
  const kept = kim.steps.at(-1);
  if (!kept) throw new Error('it was kept');
  const nobody = async () => new Set<string>();
  expect(await lookAgain(kept, kim.steps, today, nobody)).toMatchObject({ place: 'again', bad: [], foreign: false });
});

test('spaces that a mail adds change nothing, any letter does', async () => {
  const { kim, lou } = two();
  const first = await kim.propose(withHelp());
  expect((await lou.open(`\ufeff${JSON.stringify(JSON.parse(first))}\r\n`)).place).toBe('next');
  for (const wrong of [
    { promises: [] },
    { promises: [{ what: 'Training', by: '2026-12-16' }, help[1]] },
    { from: 'Kin' },
    { effective: '2026-12-02' },
    { targets: JSON.parse(await kim.propose(withHelp(61))).targets },
  ])
    expect(await refused(lou.open(change(first, wrong))), JSON.stringify(wrong)).toMatchObject({ why: 'altered' });
});

describe('what does not fit is not opened', () => {
  const placeOf = async (who: ReturnType<typeof someone>, text: string) => (await who.open(text)).place;

  test('one that agrees to other help, or to a signature that was never given', async () => {
    const { kim, lou } = two();
    const first = await kim.propose(withHelp());
    const forger = someone('manager', 'Lou', lous);
    const opened = await forger.open(first);
    for (const [wrong, place] of [
      [{ promises: help.slice(1) }, 'other-numbers'],
      [{ promises: [...help, { what: 'More', every: 1 }] }, 'other-numbers'],
    ] as const) {
      opened.file.promises = wrong.promises;
      const answer = await forgedAnswer(opened, wrong.promises);
      expect(await placeOf(kim, answer), JSON.stringify(wrong)).toBe(place);
    }
    opened.file.promises = help;
    opened.file.signature = { ...(opened.file.signature as never as { way: 'Ed25519'; key: string; value: string }) };
    opened.file.signature.value = `B${opened.file.signature.value.slice(1)}`;
    expect(await placeOf(kim, await forgedAnswer(opened, help))).toBe('unsigned');
    expect(await placeOf(kim, await lou.answer(first))).toBe('next');
  });

  test('an answer without a signature to one that has it', async () => {
    const { kim, lou } = two();
    const second = JSON.parse(await lou.answer(await kim.propose(withHelp()), withHelp(50, [])));
    const { signature: _, promises: __, ...bare } = second;
    expect(await placeOf(kim, JSON.stringify({ ...bare, version: 1 }))).toBe('unsigned');
  });

  test('an old one once more, whoever brings it', async () => {
    const { kim, lou } = two();
    const first = await kim.propose(withHelp());
    const second = await lou.answer(first, withHelp(50));
    const third = await kim.answer(second, withHelp(55));
    expect(await placeOf(kim, second)).toBe('old');
    const fourth = await lou.answer(third);
    await kim.take(fourth);
    expect(await placeOf(kim, fourth)).toBe('closed');
    expect(await placeOf(kim, second)).toBe('old');
    expect(await placeOf(lou, third)).toBe('old');
  });
});

type OpenedFile = Awaited<ReturnType<ReturnType<typeof someone>['open']>>;
async function forgedAnswer(opened: OpenedFile, promises: typeof help): Promise<string> {
  const { answerTo } = await import('../../lib/state/talk-files');
  const { effective } = opened.file;
  const who = { from: 'Lou', on: today, key: lous };
  return (await answerTo(opened, 'agreed', { effective, targets: opened.good, promises }, who)).text;
}

describe('another browser than the known one is told, and can be opened', () => {
  test('within a conversation', async () => {
    const { kim, lou } = two();
    const second = await lou.answer(await kim.propose(withHelp()), withHelp(50));
    const third = await kim.answer(second, withHelp(55));
    const other = someone('manager', 'Lou', strange);
    other.steps.push(...lou.steps);
    const fourth = await other.answer(third, withHelp(40));
    const opened = await kim.open(fourth);
    expect(opened).toMatchObject({ place: 'next', foreign: true });
    expect(canOpen(opened)).toBe(true);
    expect((await kim.open(await lou.answer(third, withHelp(45)))).foreign).toBe(false);
  });

  test('by the name that somebody used before', async () => {
    const { file } = await someone('person', 'Kim', kims).open(
      await someone('manager', 'Lou', lous).propose(withHelp()),
    );
    const known = async (name: string) => new Set(name === 'Lou' ? [file.device ?? ''] : []);
    const kim = someone('person', 'Kim', kims, known);
    const opens = async (name: string, key = lous) =>
      (await kim.open(await someone('manager', name, key).propose(withHelp()))).foreign;
    expect(await opens('Lou')).toBe(false);
    expect(await opens('Lou', strange)).toBe(true);
    expect(await opens('Sam', strange)).toBe(false);
  });
});

test('a conversation of version 1 goes on in it, without promises', async () => {
  const kim = someone('person', 'Kim');
  const lou = someone('manager', 'Lou', lous);
  const second = await lou.answer(await kim.propose(), withHelp(50));
  expect(JSON.parse(second)).toMatchObject({ version: 1 });
  expect(second).not.toContain('promises');
  const third = await kim.answer(second);
  expect(await lou.open(third)).toMatchObject({ place: 'next' });
});

test.each<[NoTargetFile, object]>([
  ['damaged', { promises: undefined }],
  ['damaged', { promises: Array(11).fill(help[0]) }],
  ['damaged', { promises: [{ what: '', by: '2026-12-01' }] }],
  ['damaged', { promises: [{ what: ' x', by: '2026-12-01' }] }],
  ['damaged', { promises: [{ what: 'x'.repeat(301), by: '2026-12-01' }] }],
  ['damaged', { promises: [{ what: 'x\u202ey', by: '2026-12-01' }] }],
  ['damaged', { promises: [{ what: 'x', by: '2026-02-30' }] }],
  ['damaged', { promises: [{ what: 'x', every: 0 }] }],
  ['damaged', { promises: [{ what: 'x', every: 53 }] }],
  ['damaged', { promises: [{ what: 'x', every: 1.5 }] }],
  ['damaged', { promises: [{ what: 'x', every: 2, by: '2026-12-01' }] }],
  ['damaged', { promises: [{ what: 'x' }] }],
  ['damaged', { agrees: undefined, kind: 'agreed', number: 2, predecessor: 'A'.repeat(43) }],
  ['damaged', { signature: undefined }],
  ['damaged', { signature: 'x' }],
  ['damaged', { more: 1 }],
  ['newer', { version: 3 }],
])('no signed target file: %s %j', async (why, wrong) => {
  const { kim, lou } = two();
  const error = await refused(lou.open(change(await kim.propose(withHelp()), wrong)));
  expect(error).toBeInstanceOf(NotATargetFile);
  expect(error).toMatchObject({ why });
});

test('10,000 files with something wrong: none is taken for what it is not', async () => {
  const random = seeded(19);
  const { kim, lou } = two();
  const first = await kim.propose(withHelp());
  const second = await lou.answer(first, withHelp(50));
  const agreed = await someone('manager', 'Lou', lous).answer(first);
  const good = [second, agreed];
  const hashes = new Set((await Promise.all(good.map((text) => kim.open(text)))).map(({ file }) => file.hash));
  const kept = JSON.stringify(kim.steps);
  const whys = new Map<string, number>();
  let readable = 0;
  for (let at = 0; at < 10_000; at += 1) {
    const bent = mutated(good[at % 2] as string, [first, ...good], random);
    try {
      const opened = await kim.open(bent);
      if (!canOpen(opened)) continue;
      readable += 1;
      expect(hashes.has(opened.file.hash), bent).toBe(true);
      expect(opened.bad).toEqual([]);
    } catch (error) {
      expect(error, bent).toBeInstanceOf(NotATargetFile);
      const { why } = error as NotATargetFile;
      whys.set(why, (whys.get(why) ?? 0) + 1);
    }
  }
  expect(JSON.stringify(kim.steps), 'looking writes nothing').toBe(kept);
  // Only where nothing but spaces was changed.
  expect(readable).toBeLessThan(1000);
  for (const why of ['not-json', 'not-ours', 'damaged', 'altered']) expect(whys.get(why), why).toBeGreaterThan(50);
}, 60_000);
