import type { ComponentChildren } from 'preact';

export type Level = 1 | 2 | 3;

/** A heading whose level depends on where its part stands: 1 where the part is all there is on the page. */
export function Heading({ level, children }: { level: Level; children: ComponentChildren }) {
  const Tag = `h${level}` as const;
  return <Tag class="part-title">{children}</Tag>;
}
