import {
  type ChipNumbers,
  type ChipPlace,
  type ChipWord,
  chipNumbersKey,
  chipPlacesKey,
  chipSpotKey,
  chipWordKey,
} from '../../browser/chip-state';
import type { ChipMessage } from '../../browser/messages';
import { type ChangeListener, isAlive, native } from '../native';
import { createChip } from './chip';
import { placeHere } from './place';
import { createRecordStep, recordHere } from './record';
import { hiddenFrom, readSpot, type Spot, saveSpot, spotFrom } from './spot';

/** Something told so long ago was told by the page before, in milliseconds. */
const justNow = 8000;

const ask = async (message: ChipMessage): Promise<unknown> =>
  isAlive() &&
  native()
    .runtime.sendMessage(message)
    .catch(() => null);
const send = async (message: ChipMessage): Promise<boolean> => (await ask(message)) === true;

/**
 * Starts the chip of this page. It hears from the storage what there is to show and whether it is wanted at all; it asks
 * the background only for the record the address names, watches nothing of the page, and has a timer only for the seconds
 * it says something.
 * @returns how to retire it, which leaves nothing behind
 */
export async function startChip(): Promise<() => void> {
  let places: readonly ChipPlace[] = [];
  let numbers: ChipNumbers | undefined;
  let site: string | null = null;
  let record: ReturnType<typeof recordHere> = null;
  let isOver = false;
  let spot: Spot = spotFrom(undefined);

  const keep = (changed: Spot) => {
    spot = changed;
    if (site !== null) void saveSpot(site, spot);
    show();
  };
  const chip = createChip({
    corner: () => spot.corner,
    move: (corner) => keep({ ...spot, corner }),
    hide: () => keep(hiddenFrom(spot, Date.now())),
    off: () => void send({ chip: 'off' }),
    undo: async (ids) => (await Promise.all(ids.map((id) => send({ chip: 'undo', id })))).every((done) => done),
  });

  const step = createRecordStep(ask, () => show());

  /** Shows the chip, or not. In a page that draws itself anew it comes back here, not by watching. */
  const show = () => {
    const here = site === null ? undefined : numbers?.sites[site];
    // What was asked for before it was retired may be answered after: two chips would stand in the page.
    if (isOver) return;
    const hidden = spot.hiddenUntil > Date.now() || document.fullscreenElement !== null;
    if (!here || !numbers || hidden) return chip.show(null);
    // What nobody looks at is asked for when somebody does.
    if (document.visibilityState === 'visible') step.at(numbers.state === 'closed' ? null : record);
    const { state, pair, sendout } = numbers;
    const more = { ...(pair ? { pair } : {}), ...(sendout ? { sendout } : {}) };
    chip.show({ state, numbers: here, step: step.known(), ...more });
  };
  /** Where a number of this site changed, this record's may have. */
  const count = (next: ChipNumbers | undefined) => {
    const of = (all: ChipNumbers | undefined) => JSON.stringify(all?.sites[site ?? '']);
    if (of(next) !== of(numbers)) step.stale();
    numbers = next;
  };
  /** In-page navigation may lead out of an own domain's path, into it, or to another one's. */
  const look = async () => {
    if (!isAlive()) return stop();
    const found = placeHere(places, location);
    const next = found?.site ?? null;
    if (next !== null && next !== site) spot = await readSpot(next);
    site = next;
    record = found && recordHere(found);
    show();
  };
  const read = async () => {
    const stored = await native().storage.local.get([chipPlacesKey, chipNumbersKey, chipWordKey]);
    places = (stored[chipPlacesKey] as ChipPlace[] | undefined) ?? [];
    count(stored[chipNumbersKey] as ChipNumbers | undefined);
    await look();
    const word = stored[chipWordKey] as ChipWord | undefined;
    if (word && 'id' in word && Math.abs(Date.now() - word.at) < justNow) hear(word);
  };
  const hear = (word: ChipWord) => {
    if (('gone' in word || word.site === site) && document.visibilityState === 'visible') chip.hear(word);
  };

  const onChanged: ChangeListener = (changes) => {
    const placed = changes[chipPlacesKey];
    const counted = changes[chipNumbersKey];
    const moved = site === null ? undefined : changes[chipSpotKey(site)];
    if (placed) places = (placed.newValue as ChipPlace[] | undefined) ?? [];
    if (counted) count(counted.newValue as ChipNumbers | undefined);
    if (moved) spot = spotFrom(moved.newValue);
    if (placed) void look();
    else if (counted || moved) show();
    const word = changes[chipWordKey]?.newValue as ChipWord | undefined;
    if (word) hear(word);
  };
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    // Kept aside by the browser meanwhile, it heard nothing.
    if (persisted) void read();
  };

  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  const ways: [EventTarget | undefined, string, () => void][] = [
    [navigation, 'navigatesuccess', look],
    [navigation ? undefined : window, 'popstate', look],
    [navigation ? undefined : window, 'hashchange', look],
    [document, 'visibilitychange', look],
    [document, 'fullscreenchange', show],
  ];
  for (const [target, type, listener] of ways) target?.addEventListener(type, listener);
  addEventListener('pageshow', onPageShow);
  native().storage.local.onChanged.addListener(onChanged);

  const stop = () => {
    isOver = true;
    for (const [target, type, listener] of ways) target?.removeEventListener(type, listener);
    removeEventListener('pageshow', onPageShow);
    if (isAlive()) native().storage.local.onChanged.removeListener(onChanged);
    chip.stop();
  };
  await read();
  return stop;
}
