import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import type { TagId, TagKindId } from '@/lib/tags';
import { list } from '@/lib/text/number';
import { metricName } from './metric-name';
import { whenWords } from './when-words';

const kinds = { customer: 'tag.kind_customer', contract: 'tag.kind_contract', note: 'tag.kind_note' } as const;

const tags = {
  'new-customer': 'tag.new_customer',
  'existing-customer': 'tag.existing_customer',
  permanent: 'tag.permanent',
  contract: 'tag.contract',
  'with-note': 'tag.with_note',
  'without-note': 'tag.without_note',
} as const satisfies Record<TagId, string>;

/** What a kind of tag is about. */
export const tagKindName = (kind: TagKindId): string => i18n.t(kinds[kind]);

/** A tag in the person's language. */
export const tagName = (tag: TagId): string => i18n.t(tags[tag]);

/** Which tags an event bears now. */
export function taggedWords(event: Event, tags: readonly TagId[], language: string): string {
  const what = { metric: metricName(event.metric), time: whenWords(event, language) };
  if (tags.length === 0) return i18n.t('tag.none_now', what);
  return i18n.t('tag.now', { ...what, tags: list(tags.map(tagName), language) });
}
