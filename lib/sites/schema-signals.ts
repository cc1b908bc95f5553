import { z } from 'zod';
import { type MetricId, metricIds } from '../catalog';
import { codecIds } from './codec-ids';
import { stageIds } from './stage-ids';

/* What a site file may say of signals, their conditions and proofs: the part of its schema that belongs to `signal.ts`. */

export const texts = z.array(z.string().min(1)).readonly();
export const some = z.array(z.string().min(1)).min(1).readonly();
export const seconds = z.number().positive();
export const field = z.union([z.string().min(1), some]).describe('keys and indices joined by dots, `*` for each');
export const as = z.enum(['id', 'number', 'linkedin-member', 'linkedin-thread', 'phone', 'email']);
export const metric = z.enum(metricIds as [MetricId, ...MetricId[]]);
const value = z.union([z.string(), z.number(), z.boolean()]);

export const stage = z.enum(stageIds);

export const setName = z.string().regex(/^[a-z0-9-]+$/);

/** One object for each kind of condition; design.md allows at most a dozen. */
export const conditionKinds = [
  z.strictObject({ field, is: z.union([value, z.array(value).readonly()]) }),
  z.strictObject({ field, present: z.boolean() }),
  z.strictObject({ field, in: setName }),
  z.strictObject({ field, notIn: setName }),
  z.strictObject({ field, stage: z.union([stage, z.array(stage).min(1).readonly()]) }),
] as const;

export const conditions = z.array(z.union(conditionKinds)).readonly();

/** Names of headers that may carry a secret: nothing may ask for one of these. */
const secret = /auth|cookie|credential|csrf|key|passw|secret|session|token|xsrf/;
const headerName = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .refine((name) => !secret.test(name), { error: 'may carry a secret' });

export const request = z
  .strictObject({
    on: z.literal('request'),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    path: z.string().startsWith('/').describe("below the site's root, in URLPattern syntax"),
    query: z.record(z.string(), z.string()).readonly().exactOptional(),
    types: z
      .array(z.enum(['xhr', 'ping', 'document', 'frame']))
      .readonly()
      .exactOptional(),
    status: z.array(z.int()).readonly().exactOptional().describe('what means success; 200-299 unless said'),
    redirect: z
      .strictObject({
        path: z.string().startsWith('/'),
        query: z.record(z.string(), z.string()).readonly().exactOptional(),
      })
      .exactOptional()
      .describe('only in a trigger: where the answer must lead on to, which is then what means success'),
    headers: z
      .record(headerName, z.string().min(1))
      .readonly()
      .exactOptional()
      .describe(
        'names in small letters, never of one that may carry a secret; `*` in a value is any run of characters',
      ),
    codec: z.enum(codecIds).exactOptional().describe('how the body is read, as `docs/add-a-site.md` says of each'),
    bodyHeader: headerName.exactOptional().describe('a header that may carry the body instead, URL-encoded'),
    operation: some.exactOptional(),
    where: conditions.exactOptional(),
    subject: field.exactOptional(),
    pathSubject: z.string().min(1).exactOptional().describe('as `subject`, a named group of its path'),
    as: as.exactOptional(),
  })
  .describe('A request the browser sends, known by its address, body and status.');

export const selector = some.describe('best hook first; `a >>> b` looks in the open shadow root of a');
const languages = texts.describe('of a selector on visible text, at least five').exactOptional();

const done = z
  .strictObject({ on: z.enum(['click', 'submit', 'drop']), selector, languages })
  .describe('The person clicks on such an element, sends such a form, or drops something there.');

const key = z
  .strictObject({
    on: z.literal('key'),
    key: z.string().min(1).describe('as browsers name it: `Enter`, `s`'),
    with: z
      .array(z.enum(['alt', 'ctrl', 'meta', 'mod', 'shift']))
      .readonly()
      .exactOptional()
      .describe('what is held with it, and nothing else; `mod` is Ctrl, or the command key of a Mac'),
    selector,
    languages,
  })
  .describe('The person presses a key while the focus is in such an element.');

const message = z
  .strictObject({
    on: z.literal('message'),
    origin: z
      .union([
        z
          .array(z.string().regex(/^https?:\/\/(\*\.)?[\w-]+(\.[\w-]+)*(:\d+)?$/))
          .min(1)
          .readonly(),
        z.literal('around'),
      ])
      .describe('who sends it: scheme and host, `*.` for any host below; or the page around the frame'),
    where: z.array(z.union(conditionKinds)).min(1).readonly().describe('what must hold for its data'),
  })
  .describe("Another window, such as a phone's, sends the page a message; only its named fields are read.");

export const inElement = z.strictObject({
  from: z.literal('element'),
  attribute: z.string().min(1).exactOptional().describe('without one, a number in the text'),
  pattern: z.string().min(1).describe('a regular expression with one named group'),
  closest: z.string().exactOptional().describe('the attribute is of the nearest such element around it'),
  inside: z.string().exactOptional().describe('the attribute is of such an element in it, or in the one around it'),
  as,
});

export const shown = z
  .strictObject({
    on: z.enum(['appear', 'attribute', 'vanish']),
    selector,
    attribute: z.string().exactOptional(),
    standing: z.literal(true).exactOptional(),
    says: z.string().min(1).exactOptional().describe('its text holds the text of this element of the page, as a word'),
    subject: inElement.exactOptional().describe("which of the trigger's subjects such an element speaks of"),
    languages,
  })
  .describe(
    'Such an element comes to be there, an attribute of one changes, or one goes away and none takes its place.',
  );

const url = z
  .strictObject({
    on: z.literal('url'),
    path: z.string().exactOptional(),
    search: z.string().exactOptional(),
    hash: z.string().exactOptional(),
  })
  .describe('The address of the page comes to match.');

export const trigger = z.union([request, done, key, message]);
export const proof = z.strictObject({
  any: z
    .array(z.union([request, shown, url]))
    .min(1)
    .readonly(),
  within: seconds,
});

export const confirming = proof.extend({
  names: z
    .literal(true)
    .exactOptional()
    .describe('it only tells the subject; without it the act counts by its gesture'),
});

export const addressed = z.strictObject({
  from: z.literal('url'),
  path: z.string().exactOptional(),
  search: z.string().exactOptional(),
  hash: z.string().exactOptional(),
  name: z.string(),
  as,
});
