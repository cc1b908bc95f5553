import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What a script would have to say to change a page, to speak where a page hears, or to keep something there. */
const words =
  /dispatchEvent|postMessage|CustomEvent|BroadcastChannel|attachShadow|createElement|setAttribute|innerHTML|append\b|\.click\(|fetch\(|XMLHttpRequest|localStorage|sessionStorage|indexedDB|document\.cookie|getURL|-extension:|console\b|preventDefault|stopPropagation|stopImmediatePropagation|\beval\b|\bnew Function\b/g;

describe.each(['chrome-mv3', 'firefox-mv3', 'chrome-mv3-test'])('the page script of %s', (build) => {
  const script = readFileSync(`.output/${build}/page.js`, 'utf8');

  it('has no word for leaving a trace', () => expect(script.match(words)).toBeNull());

  it('declares nothing', () => expect(script).toMatch(/^\(function\(\)\{.*\}\)\(\);\n?$/s));
});

/** What the chip, which is in the page, still must not say: nothing that leads to us, nothing that runs on at rest. */
const chipWords =
  /dispatchEvent|postMessage|CustomEvent|BroadcastChannel|innerHTML|\.click\(|fetch\(|XMLHttpRequest|localStorage|sessionStorage|indexedDB|document\.cookie|getURL|-extension:|console\b|MutationObserver|setInterval|\beval\b|\bnew Function\b|[Gg]roundwork/g;

describe.each(['chrome-mv3', 'firefox-mv3', 'chrome-mv3-test'])('the chip of %s', (build) => {
  const script = readFileSync(`.output/${build}/chip.js`, 'utf8');

  it('has no word for what a page could know it by', () => expect(script.match(chipWords)).toBeNull());

  it('declares nothing', () => expect(script).toMatch(/^\(function\(\)\{.*\}\)\(\);\n?$/s));

  it('is closed to the page and bears no mark, but in the test build', () => {
    const test = build.endsWith('-test');
    expect(/mode:\s*["'`]closed/.test(script)).toBe(!test);
    expect(/data-chip["'`]/.test(script)).toBe(test);
  });
});
