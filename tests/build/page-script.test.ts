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
