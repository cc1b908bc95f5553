import type { BrowserContext, Page } from '@playwright/test';
import { inLedger } from '../views/ledger.ts';
import { arrange, photograph } from '../views/look.ts';
import { over } from '../views/over.ts';
import { openView } from './capture.ts';
import { accept, isKept, wrongIn } from './kept.ts';
import { type Shot, type Spoken, shotsOf } from './names.ts';
import { type Place, type State, states } from './states.ts';

interface Wishes {
  words: Spoken;
  /** Which pictures, by name. */
  wanted(name: string): boolean;
  /** What has changed becomes what is expected. */
  accepting: boolean;
}

/** A view that still changes is looked at so often. */
const tries = 3;

/**
 * Brings a browser into one state after the other, takes pictures of the views in it, and holds them against those that
 * are expected.
 * @returns what is wrong, picture by picture
 */
export async function album(context: BrowserContext, place: Place, wishes: Wishes): Promise<string[]> {
  const tab = context.pages()[0] ?? (await context.newPage());
  await tab.goto('https://www.linkedin.com/mynetwork/grow/');
  const popupOver = await over(place.ext, tab);
  const wrong: string[] = [];
  let before: State | null = null;
  for (const state of states) {
    const shots = (view: State['views'][number]) =>
      shotsOf(state.name, view, wishes.words).filter(({ name }) => wishes.wanted(name));
    if (state.views.every((view) => shots(view).length === 0)) continue;
    await enter(place, state, before);
    for (const view of state.views.filter((one) => shots(one).length > 0)) {
      const page = await openView(context, place.ext, state, view, popupOver);
      for (const shot of shots(view)) {
        const found = await look(page, shot, wishes.accepting);
        if (found) wrong.push(`${shot.name}: ${found}`);
      }
      await page.close();
    }
    await state.end?.(place);
    before = state;
  }
  return wrong;
}

/** Brings the browser into a state. @param before the one it was in */
async function enter(place: Place, state: State, before: State | null): Promise<void> {
  const { ext, filler } = place;
  const { past, agreed, months = 12, away } = state;
  if (state.name !== 'empty' && (before === null || before.name === 'empty')) await ext.switchOn('linkedin');
  if (past && past !== before?.past) {
    await inLedger(filler, 'fill', past);
    if (agreed) await inLedger(filler, 'aimFor', agreed, months);
    if (away) await inLedger(filler, 'wasAway', away);
  }
  await state.begin?.(place);
}

/** Takes one picture. @returns what is wrong with it; null where nothing is */
async function look(page: Page, { name, scheme, width }: Shot, accepting: boolean): Promise<string | null> {
  let wrong: string | null = null;
  for (let one = 0; one < tries; one++) {
    await arrange(page, width, scheme);
    const shot = await photograph(page, width);
    wrong = wrongIn(name, shot);
    if (!wrong) return null;
    if (accepting && (one === tries - 1 || !isKept(name))) {
      accept(name, shot);
      return null;
    }
    await page.waitForTimeout(500);
  }
  return wrong;
}
