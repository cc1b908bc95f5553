import { z } from 'zod';
import { type TagId, tagIds } from '../tags';
import { type GroupId, groups } from './groups';
import {
  addressed,
  as,
  conditionKinds,
  conditions,
  confirming,
  field,
  inElement,
  metric,
  proof,
  seconds,
  selector,
  setName,
  some,
  stage,
  texts,
  trigger,
} from './schema-signals';
import type { Site } from './site';

/**
 * What a site file may say, checked where it does not come from this repository's own compiler. Its meaning stands at
 * the types in `site.ts`; `docs/site-format.md` is made from this.
 */

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

const words = some.exactOptional();

const reckoning = z.discriminatedUnion('is', [
  z
    .strictObject({
      is: z.literal('fee'),
      salary: field,
      per: z
        .strictObject({ field, year: words, month: words, hour: words })
        .describe("the vendor's words for what the salary is paid for; any other, and nothing is reckoned"),
      share: field.describe('more than 0, at most 1'),
      hoursPerDay: field,
    })
    .describe('A share of the salary of a year, which is 12 months or 260 days.'),
  z
    .strictObject({
      is: z.literal('margin'),
      bill: field.describe('what the client pays an hour'),
      pay: field.describe('what the candidate gets an hour'),
      hoursPerDay: field,
      from: field.describe('the first day, in milliseconds since 1970'),
      to: field.describe('the last day, included'),
    })
    .describe('What is left of each hour, on all days from Monday to Friday between the two.'),
]);

const amount = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('page'), selector: some, currency: some }).describe('It is shown on the page.'),
  z
    .strictObject({
      from: z.literal('body'),
      ways: z.array(reckoning).min(1).readonly().describe('where exactly one of these can be reckoned'),
      changes: z
        .array(z.strictObject(rule))
        .readonly()
        .exactOptional()
        .describe('what says it anew; each is a trigger, confirm, refute and subject of its own'),
    })
    .describe('It is reckoned from numbers of the body, in the currency the person works in.'),
]);

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
  amount: amount.exactOptional().describe('what it is worth'),
  towards: towards.exactOptional(),
  onePress: z
    .strictObject({ candidate: oneTowards.exactOptional(), job: oneTowards.exactOptional() })
    .exactOptional()
    .describe('of several such acts by one press, for one candidate and job, the greatest counts'),
  pipeline: z
    .literal(true)
    .exactOptional()
    .describe('its subject is one candidate with one job, the same in all detectors of the site that say so'),
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
