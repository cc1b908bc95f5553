import { z } from 'zod';
import { type MetricId, metricIds } from '../catalog';
import { type TagId, tagIds } from '../tags';
import { codecIds } from './codec-ids';
import { type GroupId, groups } from './groups';
import type { Site } from './site';
import { stageIds } from './stage-ids';

/**
 * What a site file may say, checked where it does not come from this repository's own compiler. Its meaning stands at
 * the types in `site.ts`; `docs/site-format.md` is made from this.
 */

const texts = z.array(z.string().min(1)).readonly();
const some = z.array(z.string().min(1)).min(1).readonly();
const seconds = z.number().positive();
const field = z.union([z.string().min(1), some]).describe('keys and indices joined by dots, `*` for each');
const as = z.enum(['id', 'number', 'linkedin-member', 'linkedin-thread', 'phone', 'email']);
const metric = z.enum(metricIds as [MetricId, ...MetricId[]]);
const value = z.union([z.string(), z.number(), z.boolean()]);

const stage = z.enum(stageIds);

const setName = z.string().regex(/^[a-z0-9-]+$/);

/** One object for each kind of condition; design.md allows at most a dozen. */
export const conditionKinds = [
  z.strictObject({ field, is: z.union([value, z.array(value).readonly()]) }),
  z.strictObject({ field, present: z.boolean() }),
  z.strictObject({ field, in: setName }),
  z.strictObject({ field, notIn: setName }),
  z.strictObject({ field, stage: z.union([stage, z.array(stage).min(1).readonly()]) }),
] as const;

const conditions = z.array(z.union(conditionKinds)).readonly();

/** Names of headers that may carry a secret: nothing may ask for one of these. */
const secret = /auth|cookie|credential|csrf|key|passw|secret|session|token|xsrf/;
const headerName = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .refine((name) => !secret.test(name), { error: 'may carry a secret' });

const request = z
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

const selector = some.describe('best hook first; `a >>> b` looks in the open shadow root of a');
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

const inElement = z.strictObject({
  from: z.literal('element'),
  attribute: z.string().min(1).exactOptional().describe('without one, a number in the text'),
  pattern: z.string().min(1).describe('a regular expression with one named group'),
  closest: z.string().exactOptional().describe('the attribute is of the nearest such element around it'),
  inside: z.string().exactOptional().describe('the attribute is of such an element in it, or in the one around it'),
  as,
});

const shown = z
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

const trigger = z.union([request, done, key, message]);
const proof = z.strictObject({
  any: z
    .array(z.union([request, shown, url]))
    .min(1)
    .readonly(),
  within: seconds,
});

const confirming = proof.extend({
  names: z
    .literal(true)
    .exactOptional()
    .describe('it only tells the subject; without it the act counts by its gesture'),
});

const addressed = z.strictObject({
  from: z.literal('url'),
  path: z.string().exactOptional(),
  search: z.string().exactOptional(),
  hash: z.string().exactOptional(),
  name: z.string(),
  as,
});

const subject = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('body'),
    each: z
      .strictObject({ list: field, where: conditions })
      .exactOptional()
      .describe('the items of a list that are an act each; `field` then stands in one'),
    field,
    or: z.array(field).readonly().exactOptional(),
    and: z.array(field).min(1).readonly().exactOptional().describe('what it is only known together with'),
    as,
  }),
  z.strictObject({ from: z.literal('path'), name: z.string(), as }),
  z.strictObject({ from: z.literal('query'), name: z.string(), and: some.exactOptional(), as }),
  z.strictObject({ from: z.literal('redirect'), name: z.string(), as }),
  inElement,
  addressed,
  z.strictObject({ from: z.literal('confirm') }),
  z.strictObject({ from: z.literal('gesture') }),
]);

const oneTowards = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('body'), field, as }),
  z.strictObject({ from: z.literal('path'), name: z.string(), as }),
]);

const towards = z
  .array(oneTowards)
  .min(1)
  .readonly()
  .describe('the thread or the person it is towards, where that is not its subject; tried in turn');

const page = z
  .strictObject({
    path: z.string().exactOptional(),
    search: z.string().exactOptional(),
    not: z.literal(true).exactOptional(),
  })
  .refine(({ path, search }) => (path ?? search) !== undefined, { error: 'names no address' })
  .describe('only if the address of the page the person acts on is such a one, or is not');

const rule = {
  trigger,
  page: page.exactOptional(),
  confirm: confirming.exactOptional(),
  refute: proof.exactOptional(),
  subject,
};

const groupId = z.enum(Object.keys(groups) as [GroupId, ...GroupId[]]);

const group = z
  .strictObject({
    id: groupId,
    by: z
      .discriminatedUnion('from', [
        z.strictObject({ from: z.literal('body'), field, or: z.array(field).readonly().exactOptional() }),
        z.strictObject({ from: z.literal('path'), name: z.string() }),
        z.strictObject({ from: z.literal('query'), name: z.string() }),
      ])
      .exactOptional()
      .describe('where its number or address stands; in the subject unless said'),
  })
  .exactOptional()
  .describe('other sites see such acts, too: what two of them tell at about the same time is one');

const detector = z.strictObject({
  ...rule,
  id: z.string().regex(/^[a-z0-9-]+$/),
  revision: z.int().positive(),
  metric,
  records: setName
    .exactOptional()
    .describe(
      'whose ids its subjects are, where records of another kind with ids of their own count for the same metric',
    ),
  group,
  evidence: z.enum(['verified', 'beta']),
  ask: z.literal(true).exactOptional(),
  gesture: seconds.max(120).exactOptional(),
  amount: z.strictObject({ from: z.literal('page'), selector: some, currency: some }).exactOptional(),
  towards: towards.exactOptional(),
  onePress: z
    .strictObject({ candidate: oneTowards.exactOptional(), job: oneTowards.exactOptional() })
    .exactOptional()
    .describe('of several such acts by one press, for one candidate and job, the greatest counts'),
  learn: z
    .strictObject({ set: setName, field })
    .exactOptional()
    .describe('once it counts, what stands in this field of its request is one of the set'),
  tags: z
    .array(
      z.strictObject({
        tag: z.enum(tagIds as [TagId, ...TagId[]]),
        where: z.array(z.union(conditionKinds)).min(1).readonly(),
      }),
    )
    .readonly()
    .exactOptional()
    .describe('what the act was like, as the body of the trigger tells'),
  once: z.union([z.literal('ever'), z.strictObject({ days: z.number().positive() }), z.strictObject({ seconds })]),
  retraction: z.array(z.strictObject(rule)).readonly().exactOptional(),
});

const result = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  revision: z.int().positive(),
  metric,
  group: groupId.exactOptional().describe('its subject is such a number or address; what it comes of is of any site'),
  evidence: z.enum(['verified', 'beta']),
  ask: z.literal(true).exactOptional(),
  seenOn: some.describe('ids of page kinds'),
  after: z.array(metric).min(1).readonly().describe('the subject was acted on by one of these'),
  selector,
  row: z
    .strictObject({ with: z.string().min(1), without: some })
    .exactOptional()
    .describe('the nearest element around it that has `with` in it, has none of `without`'),
  follows: some.exactOptional().describe('it comes after the last of these on the page, and there is one'),
  subject: z.discriminatedUnion('from', [
    inElement,
    addressed,
    z
      .strictObject({
        from: z.literal('towards'),
        names: z
          .array(z.discriminatedUnion('from', [inElement, addressed]))
          .min(1)
          .readonly(),
      })
      .describe('it answers the last act towards what has one of these names, the first of which must be there'),
  ]),
});

const limit = z.strictObject({
  metric: z.literal('connection-request'),
  by: some.describe('ids of the detectors whose request does the act'),
  about: z.int().positive(),
  days: z.int().positive(),
  source: z.string().min(1).describe('where the number is from'),
});

const kind = z.strictObject({
  id: z.string(),
  path: z.string().exactOptional(),
  search: z.string().exactOptional().describe('the query, without its question mark'),
  hash: z.string().exactOptional(),
  canary: some,
  record: z
    .strictObject({ name: z.string().min(1), as, metrics: z.array(metric).min(1).readonly() })
    .exactOptional()
    .describe('the named group of the address that is the id of the record it shows, and what can be counted for it'),
});

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  checked: z.iso.date().describe('the day its facts were last checked'),
  evidence: z.enum(['verified', 'beta', 'manual']),
  pages: texts.describe('match patterns; empty for software everybody hosts themselves'),
  holds: z
    .enum(['records', 'network'])
    .exactOptional()
    .describe('what two sites see is shown under records before a network before all others'),
  ownDomain: z.boolean(),
  everywhere: z.literal(true).exactOptional().describe('on the pages of all other sites that are switched on'),
  tenant: z.string().exactOptional(),
  chip: z.enum(['on', 'off']),
  kinds: z.array(kind).readonly(),
  sets: z
    .record(
      setName,
      z.strictObject({
        are: texts,
        areNot: texts,
        stage: stage.exactOptional().describe('names that read as this stage are of it, those of others are not'),
      }),
    )
    .readonly()
    .exactOptional()
    .describe('values of named sets as the vendor ships them: of these nobody is asked'),
  detectors: z.array(detector).readonly(),
  byHand: z
    .array(metric)
    .min(1)
    .readonly()
    .exactOptional()
    .describe('of a `manual` site: what is counted by hand there, where no rule is known'),
  results: z.array(result).readonly().exactOptional(),
  limits: z.array(limit).readonly().exactOptional(),
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** Checks a site from outside; compiles only while the schema and the types of `site.ts` say the same. */
export const siteSchema: Same<z.infer<typeof schema>, Site> extends true ? typeof schema : never = schema;
