import type { ChannelKind } from '../shared';

interface Card {
  attachments: readonly { content: { body: readonly { inlines: readonly { text: string }[] }[] } }[];
}

const marks: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** What a message says, as text to be read: told by its body, so that it is what leaves. */
export function channelText(kind: ChannelKind, body: string): string {
  if (kind === 'teams') {
    const { attachments } = JSON.parse(body) as Card;
    const lines = attachments.flatMap(({ content }) => content.body);
    return lines.map(({ inlines }) => inlines.map(({ text }) => text).join('')).join('\n');
  }
  const { text } = JSON.parse(body) as { text: string };
  return kind === 'slack' ? text.replaceAll(/&(?:amp|lt|gt);/g, (mark) => marks[mark] ?? mark) : text;
}
