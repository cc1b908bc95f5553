import { globSync, readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

/* What people read is in lib/text/locales. In the views stand only what is the same in every language. */

const everywhere = ['Groundwork', '+1', '·', '⋯'];
/** Attributes that are read out or shown. */
const spoken = new Set(['title', 'alt', 'placeholder', 'aria-label', 'aria-description', 'label']);

interface Node {
  type?: string;
  value?: unknown;
  name?: { type?: string; value?: string };
}

/** Every text a person would read that stands in the source itself. */
function textsIn(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const one of node) textsIn(one, found);
  else if (node && typeof node === 'object') {
    const { type, name, value } = node as Node;
    if (type === 'JSXText' && typeof value === 'string' && value.trim()) found.push(value.trim());
    const attribute = type === 'JSXAttribute' ? (name?.value ?? '') : '';
    const given = value as Node | null;
    if (spoken.has(attribute) && given?.type === 'StringLiteral') found.push(String(given.value));
    for (const child of Object.values(node)) textsIn(child, found);
  }
  return found;
}

const parse = (text: string) => parseSync(text, { syntax: 'typescript', tsx: true });

describe('no text is written into a view', () => {
  it.each(globSync('{components,entrypoints}/**/*.tsx'))('%s', (file) => {
    const texts = textsIn(parse(readFileSync(file, 'utf8')));
    expect(texts.filter((text) => !everywhere.includes(text))).toEqual([]);
  });

  it('would be found', () =>
    expect(textsIn(parse('const a = <p title="Hello">World {x} <b aria-label={"no"}>!</b></p>'))).toEqual([
      'Hello',
      'World',
      '!',
    ]));
});
