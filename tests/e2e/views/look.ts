import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const narrow = 320;
export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];
/** Of a long list the first of it is picture enough. */
const tallest = 2400;

/** The window a person has, in px. */
const usualHeight = 800;

/** Things to press that are smaller than 24 by 24 px; a link in running text may be. */
const smallTargets = `[...document.querySelectorAll('a, button, input, select, summary, [tabindex]:not([tabindex="-1"])')]
  .filter((it) => it.checkVisibility() && !it.closest('p:not(.last, .older, .start)'))
  .map((it) => [it.outerHTML.slice(0, 120), it.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 24 || height < 24)
  .map(([text, { width, height }]) => \`\${width} x \${height}: \${text}\`)`;

/** What reaches out of the page to the side, which would have to be scrolled to. */
const outside = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
  .map((it) => [it, it.getBoundingClientRect()])
  // Written from the right, it is the left side that things reach out of.
  .filter(([it, { left, right }]) => right > innerWidth + 0.5 || (left < -0.5 && !it.matches('.hidden-words, .hidden-words *')))
  .slice(0, 4)
  .map(([it]) => it.outerHTML.slice(0, 120))`;

/** Texts cut off at the edge of their own element. */
const cutOff = `[...document.querySelectorAll('a, button, label, h1, h2, h3, p, span, strong')]
  .filter((it) => it.checkVisibility() && !it.matches('.hidden-words') && getComputedStyle(it).display !== 'inline')
  .filter((it) => it.scrollWidth > it.clientWidth + 1)
  .map((it) => it.outerHTML.slice(0, 120))`;

const long = process.env.LONG === '1';

const sizes = { 'target-size': { enabled: true } };

/** Which rules of accessibility are asked about: what dark changes is colours, what another width changes is not. */
const rules = {
  all: { rules: sizes },
  colours: { runOnly: ['color-contrast', 'link-in-text-block'] },
  places: { rules: { ...sizes, 'color-contrast': { enabled: false } } },
};
type Rules = keyof typeof rules;

/** The rules of accessibility that are broken, and where: zero is the goal, of those that are merely good practice too. */
const broken = (asked: Rules) => `axe.run(
  // A long list's rows are alike; all of them would take longer than everything else here together.
  { exclude: ['.rows > :nth-child(n + 12)'] },
  { resultTypes: ['violations'], ...${JSON.stringify(rules[asked])} },
).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => \`\${id}: \${target} \${html}\`)))`;

/** In how many rows the panel's views stand to be chosen, at the narrowest. */
export async function rowsOfViews(page: Page): Promise<number> {
  await page.setViewportSize({ width: narrow, height: usualHeight });
  return page.evaluate<number>("new Set([...document.querySelectorAll('.views a')].map((it) => it.offsetTop)).size");
}

/** What reaches out, is too small to press or is cut off, at one width. */
async function measure(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: usualHeight });
  for (const [what, found] of Object.entries({ outside, smallTargets, cutOff })) {
    expect.soft(await page.evaluate(found), `${name} at ${width} px: ${what}`).toEqual([]);
  }
}

/** Gives a view a width and colours, and a window as high as the page: nothing lies under what stays at the window's edge. */
export async function arrange(page: Page, width: number, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: usualHeight });
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.min(tallest, Math.max(usualHeight, whole)) });
}

/** A picture of an arranged view, no higher than it is. @param path where it is kept, if it is */
export async function photograph(page: Page, width: number, path?: string): Promise<Buffer> {
  const height = Math.min(tallest, await page.evaluate<number>('document.documentElement.scrollHeight'));
  return page.screenshot({ ...(path ? { path } : {}), fullPage: true, clip: { x: 0, y: 0, width, height } });
}

/** One scheme at the width the view has: the rules of accessibility, and a picture, which on CI nobody would look at. */
async function judge(page: Page, name: string, width: number, colorScheme: Scheme, asked: Rules): Promise<void> {
  await arrange(page, width, colorScheme);
  const found = await page.evaluate(broken(long ? 'all' : asked));
  expect.soft(found, `${name}, ${colorScheme}, ${width} px`).toEqual([]);
  if (process.env.CI !== '1') await photograph(page, width, `test-results/views/${name}-${colorScheme}-${width}.png`);
}

/**
 * Looks at a view as it stands: light and dark at 320 px (which is what 400 % zoom leaves of 1280), and light at another
 * width. The long form looks at dark there, too, and asks about everything each time.
 * @param name what the pictures are called: language, view and state
 */
export async function look(page: Page, name: string, wide: number): Promise<void> {
  await page.evaluate(axe.source);
  await measure(page, name, narrow);
  await judge(page, name, narrow, 'light', 'all');
  await judge(page, name, narrow, 'dark', 'colours');
  await measure(page, name, wide);
  await judge(page, name, wide, 'light', 'places');
  if (long) await judge(page, name, wide, 'dark', 'all');
}

/** As `look`, but only what other words can break: light, at 320 px. */
export async function glance(page: Page, name: string): Promise<void> {
  await page.evaluate(axe.source);
  await measure(page, name, narrow);
  await judge(page, name, narrow, 'light', 'all');
}
