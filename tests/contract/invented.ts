import type { Detector, ElementSubject, Limit, MessageSignal, RequestSignal, Result, Site } from '../../lib/sites/site';
import type { Evidence } from '../accuracy/evidence';
import type { Cases } from './site-contract';

/* Sites nobody has, to be broken one rule at a time. */

export const detector: Detector = {
  id: 'note-sent',
  revision: 1,
  metric: 'message',
  evidence: 'beta',
  trigger: { on: 'request', method: 'POST', path: '/notes' },
  confirm: { any: [{ on: 'appear', selector: ['[data-sent]'] }], within: 5 },
  subject: { from: 'gesture' },
  once: 'ever',
};
export const good: Site = {
  id: 'close',
  name: 'Close',
  checked: '2026-11-24',
  evidence: 'beta',
  pages: ['https://app.close.example/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [{ id: 'inbox', path: '/inbox', canary: ['main'] }],
  detectors: [detector],
};
export const withRecord = (change: Partial<NonNullable<Site['kinds'][number]['record']>>): Site => ({
  ...good,
  kinds: [
    {
      ...{ id: 'inbox', path: '/inbox/:id', canary: ['main'] },
      record: { name: 'id', as: 'id', metrics: ['message'], ...change },
    },
  ],
});
export const both: Cases = {
  site: 'close',
  cases: ['yes', 'no'].map((kind) => ({ detector: 'note-sent', kind })),
};

export const result: Result = {
  id: 'note-answered',
  revision: 1,
  metric: 'reply',
  evidence: 'beta',
  seenOn: ['inbox'],
  after: ['message'],
  selector: ['.answer:not([aria-label])'],
  row: { with: 'button', without: ['button[aria-label]'] },
  subject: { from: 'element', attribute: 'href', pattern: '/lead/(?<lead>\\w+)', as: 'id' },
};
export const withResult = (change: Partial<Result>): Site => ({ ...good, results: [{ ...result, ...change }] });
export const from = (change: Partial<Extract<Result['subject'], { from: 'element' }>>): Site =>
  withResult({ subject: { from: 'element', attribute: 'href', pattern: '(?<a>.)', as: 'id', ...change } });
export const answer: Result = {
  ...result,
  follows: ['.mine'],
  subject: { from: 'towards', names: [{ from: 'element', attribute: 'href', pattern: '/t/(?<thread>.+)', as: 'id' }] },
};
export const answers = (acts: Partial<Detector>, change: Partial<Result> = {}): Site => ({
  ...good,
  detectors: [{ ...detector, ...acts }],
  results: [{ ...answer, ...change }],
});
export const thread = [{ from: 'body', field: 'thread', as: 'id' }] as const;
export const limit: Limit = {
  metric: 'connection-request',
  by: ['asked'],
  about: 100,
  days: 7,
  source: 'People say so.',
};
export const asked: Detector = { ...detector, id: 'asked', metric: 'connection-request' };
export const withLimit = (change: Partial<Limit>): Site => ({
  ...good,
  detectors: [detector, asked],
  limits: [{ ...limit, ...change }],
});

const found = { id: 'note-sent', metric: 'message', tp: 3, fp: 0, fn: 0, unsure: 0 } as const;
export const proof: Evidence = { id: 'close', product: 'Close 1.0', date: '2026-11-24', detectors: [found] };
export const proofWith = (change: Partial<Evidence['detectors'][number]>): Evidence => ({
  ...proof,
  detectors: [{ ...found, ...change }],
});

export const withDetector = (change: Partial<Detector>): Site => ({ ...good, detectors: [{ ...detector, ...change }] });
export const message = (origin: string[]): MessageSignal => ({
  on: 'message',
  origin,
  where: [{ field: 'name', is: 'call_ended' }],
});
export const put: RequestSignal = { on: 'request', method: 'PUT', path: '/deals/:id', codec: 'json' };
export const inHeader: RequestSignal = { on: 'request', method: 'POST', path: '/deals', bodyHeader: 'x-body' };
export const withoutProof = (change: Partial<Detector>): Site => {
  const { confirm: _, ...rest } = detector;
  return { ...good, detectors: [{ ...rest, ...change }] };
};
export const withTags = (metric: Detector['metric'], body: boolean, tag: 'with-note'): Site =>
  withDetector({
    metric,
    trigger: { on: 'request', method: 'POST', path: '/notes', ...(body ? { codec: 'json' as const } : {}) },
    tags: [{ tag, where: [{ field: 'note', present: true }] }],
  });
export const appears = (selector: string, languages?: string[]): Site =>
  withDetector({
    confirm: { any: [{ on: 'appear', selector: [selector], ...(languages ? { languages } : {}) }], within: 5 },
  });
export const without = (key: keyof Site): Site => {
  const { [key]: _, ...rest } = good;
  return rest as Site;
};

/** A site whose page says whom its proof speaks of. */
export const withProof = (subject: ElementSubject): Site =>
  withDetector({ confirm: { any: [{ on: 'appear', selector: ['[data-sent]'], subject }], within: 5 } });
