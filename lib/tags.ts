import type { MetricId } from './catalog';

/*
 * What an act was like, from closed lists only: there is no free text, and no other tag. Ids are promises: exports and
 * summaries carry them, and experiments compare by them. An act bears at most one tag of a kind.
 */

interface TagKind {
  tags: readonly [string, string];
  /** The metrics it makes sense for. */
  metrics: readonly MetricId[];
}

export const tagKinds = {
  customer: {
    tags: ['new-customer', 'existing-customer'],
    metrics: [
      ...(['call', 'conversation', 'email', 'meeting-booked', 'meeting-held', 'deal-opened', 'proposal-sent'] as const),
      ...(['contract-sent', 'contract-signed', 'deal-won', 'deal-lost', 'job-opened', 'placement'] as const),
    ],
  },
  contract: {
    tags: ['permanent', 'contract'],
    metrics: [
      ...(['candidate-screened', 'shortlisted', 'cv-sent', 'spec-cv-sent', 'interview-requested'] as const),
      ...(['interview-booked', 'offer-made', 'placement', 'job-opened'] as const),
    ],
  },
  note: { tags: ['with-note', 'without-note'], metrics: ['connection-request'] },
} as const satisfies Record<string, TagKind>;

export type TagKindId = keyof typeof tagKinds;

export type TagId = (typeof tagKinds)[TagKindId]['tags'][number];

const kindIds = Object.keys(tagKinds) as TagKindId[];

export const tagIds: readonly TagId[] = kindIds.flatMap((kind) => [...tagKinds[kind].tags]);

/** The kinds of tag that make sense for a metric; none for one of a later version. */
export const kindsFor = (metric: string): TagKindId[] =>
  kindIds.filter((kind) => (tagKinds[kind].metrics as readonly string[]).includes(metric));

/** The one of these words that is a tag of a kind; the last, should there be two. */
export const tagOfKind = (kind: TagKindId, words: readonly string[] = []): TagId | undefined =>
  words.findLast((word): word is TagId => (tagKinds[kind].tags as readonly string[]).includes(word));

/** The tags a metric can bear among these words, one of a kind, in the order of the kinds; all other words are left out. */
export const tagsAmong = (metric: string, words: readonly string[] = []): TagId[] =>
  kindsFor(metric).flatMap((kind) => tagOfKind(kind, words) ?? []);
