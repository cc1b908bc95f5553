import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { playDay, prepare } from '../e2e/day/play.ts';
import type { Extension } from '../e2e/extension.ts';
import { inLedger } from '../e2e/views/ledger.ts';
import type { Past } from '../e2e/views/ledger-code.ts';
import { actsOf, type Picture } from '../workplace/day/act.ts';
import { recruitersDay } from '../workplace/day/recruiter.ts';
import { differences } from '../workplace/day/truth.ts';
import { type Pictures, picturesIn } from './pictures.ts';
import { begin, end } from './workday.ts';

/** How many pixels of the film make one of a page: a page of 800 is 960 wide. */
const filmSharpness = 1.2;

const sizes = {
  page: { width: 800, height: 420 },
  popup: { width: 700, height: 610 },
  panel: { width: 420, height: 480 },
} as const;
const panelWidth = 360;

const parts = { list: '.ledger', questions: '[data-tray]' } as const;

/** What stands from the days before: a month has begun, and a new counter would find everything missing. */
const before: Past[] = [
  ...Array.from({ length: 9 }, (_, at) => ({ metric: 'interview-booked', days: at + 1, minutes: 30 })),
  { metric: 'placement', days: 4, minutes: 90 },
  ...Array.from({ length: 6 }, (_, at) => ({ metric: 'cv-sent', days: at + 1, minutes: 60 })),
];

/** Takes one picture of the tab the person works in, with what the film shows over or beside it. */
async function take(ext: Extension, work: Page, album: Pictures, name: string, { view, part }: Picture): Promise<void> {
  await work.bringToFront();
  // What says that it is a practice page is at its top.
  await work.evaluate('scrollTo(0, 0)');
  if (view === 'page') {
    await work.locator('[data-chip] .said:not(:empty)').waitFor();
    return album.alone(name, work);
  }
  await work.setViewportSize(sizes[view]);
  if (view === 'popup') {
    const popup = await ext.popup(work);
    await album.with(name, work, popup.page, 'over');
    await popup.close();
  } else {
    const panel = await ext.page('sidepanel.html', '#today');
    await panel.setViewportSize({ width: panelWidth, height: sizes.panel.height });
    if (part) await panel.locator(parts[part]).evaluate((it) => scrollTo(0, it.getBoundingClientRect().top - 16));
    await album.with(name, work, panel, 'beside');
    await panel.close();
  }
  await work.bringToFront();
  await work.setViewportSize(sizes.page);
}

/**
 * Plays a recruiter's day, takes the pictures of it, and says where it differs from its truth.
 * @param build folder of the test build
 * @param folder where the pictures go; others in it go away
 * @returns whether it came out as it must
 */
export async function playFilm(build: string, folder: string): Promise<boolean> {
  const day = await begin(build, { sharpness: filmSharpness });
  try {
    rmSync(folder, { recursive: true, force: true });
    const { ext, workplace, browser } = day;
    const album = picturesIn(folder, browser.context, filmSharpness);
    const options = await ext.page('options.html');
    await inLedger(options, 'fill', before);
    await options.close();
    await prepare(ext, recruitersDay);
    const work = await browser.context.newPage();
    await work.setViewportSize(sizes.page);
    const shown = actsOf(recruitersDay).filter(({ picture }) => picture);
    const left = await playDay(recruitersDay, { ext, workplace, work }, async (act) => {
      const number = String(shown.indexOf(act) + 1).padStart(2, '0');
      if (act.picture) await take(ext, work, album, `${number}-${act.picture.name}`, act.picture);
    });
    const found = differences(recruitersDay, left);
    console.log(['Pictures:', ...album.taken].join('\n  '));
    console.log(found.length ? found.join('\n') : 'The day came out as it must.');
    return found.length === 0;
  } finally {
    await end(day);
  }
}
