import type { CountedAct, SiteAct } from './acts';
import type { DayActs, StoredActs } from './open';

/*
 * A day's acts as columns, and back.
 */

/** A day's acts as they are stored, metric by metric, each in the order given. */
export const packed = (acts: readonly SiteAct[]): StoredActs[] =>
  [...Map.groupBy(acts, ({ metric }) => metric)].map(([metric, those]) => {
    const names = new Map(those.map(({ site, detector }) => [`${site}/${detector ?? ''}`, { site, detector }]));
    const places = new Map([...names.keys()].map((name, place) => [name, place]));
    return {
      metric,
      at: Float64Array.from(those, ({ at }) => at),
      subjects: those.map(({ subject = '' }) => subject).join('\n'),
      by: [...names.values()].map(({ site, detector }) => (detector === undefined ? [site] : [site, detector])),
      tags: those.flatMap(({ tags }, place): [number, string[]][] => (tags ? [[place, tags]] : [])),
      ...(those.some(({ n }) => n !== 1) ? { n: those.map(({ n }) => n) } : {}),
      ...(names.size > 1
        ? { byWhich: those.map(({ site, detector }) => places.get(`${site}/${detector ?? ''}`) ?? 0) }
        : {}),
    };
  });

/** One day's acts of some metrics, those of each metric in the order they were stored in. */
export const unpacked = ({ day, of }: DayActs, metrics: ReadonlySet<string>): SiteAct[] =>
  of.flatMap((one) => (metrics.has(one.metric) ? unpackedOf(day, one) : []));

function unpackedOf(day: string, { metric, at, subjects, n, by, byWhich, tags }: StoredActs): SiteAct[] {
  const names = subjects.split('\n');
  const acts: SiteAct[] = [];
  // A loop without closures and spreads: there are tens of thousands.
  for (let place = 0; place < at.length; place++) {
    const [site, detector] = by[byWhich?.[place] ?? 0] ?? [''];
    const act: SiteAct = { metric, day, at: at[place] as number, n: n?.[place] ?? 1, site };
    if (detector !== undefined) act.detector = detector;
    const subject = names[place];
    if (subject) act.subject = subject;
    acts.push(act);
  }
  for (const [place, those] of tags) (acts[place] as SiteAct).tags = those;
  return acts;
}

/** Acts of one metric as columns of one length, oldest first. */
export interface ActColumns {
  /** YYYY-MM-DD. */
  day: string[];
  /** Milliseconds since 1970. */
  at: Float64Array;
  /** Hashed, one after the other as lines, each empty where there is none; and where each begins, with the end as one more. */
  subject: { text: string; begin: Int32Array };
  /** Absent where each is one. */
  n?: number[];
  /** By place, of those that have any. */
  tags?: Map<number, string[]>;
}

/** What days tell of one metric, without an object for each act. @param rows of other metrics, too, in the order of their days */
export function columnsIn(rows: readonly DayActs[], metric: CountedAct['metric']): ActColumns {
  const parts = rows.flatMap((row) => row.of.filter((one) => one.metric === metric).map((one) => ({ row, one })));
  const length = parts.reduce((sum, { one }) => sum + one.at.length, 0);
  const at = new Float64Array(length);
  const day = new Array<string>(length);
  const n = parts.some(({ one }) => one.n) ? new Array<number>(length).fill(1) : undefined;
  const tags = new Map<number, string[]>();
  let start = 0;
  for (const { row, one } of parts) {
    const end = start + one.at.length;
    at.set(one.at, start);
    day.fill(row.day, start, end);
    // Loops without closures and spreads: there are tens of thousands.
    if (n && one.n) for (let place = start; place < end; place++) n[place] = one.n[place - start] as number;
    for (const [place, those] of one.tags) tags.set(start + place, those);
    start = end;
  }
  const subject = linesOf(parts.map(({ one }) => one.subjects).join('\n'), length);
  return inOrder({ day, at, subject, ...(n ? { n } : {}), ...(tags.size ? { tags } : {}) });
}

/** A text with the places its lines begin at. */
function linesOf(text: string, many: number): ActColumns['subject'] {
  const begin = new Int32Array(many + 1);
  for (let line = 0; line < many; line++) {
    const end = text.indexOf('\n', begin[line]);
    begin[line + 1] = (end < 0 ? text.length : end) + 1;
  }
  return { text, begin };
}

/** The same, oldest first. Days follow each other, so that it mostly is; where somebody travels, a day may begin in another. */
function inOrder(columns: ActColumns): ActColumns {
  const { at, n, tags } = columns;
  if (at.every((one, place) => place === 0 || (at[place - 1] as number) <= one)) return columns;
  const order = Array.from(at, (_, place) => place).sort((a, b) => (at[a] as number) - (at[b] as number));
  const moved = <One>(column: readonly One[]) => order.map((place) => column[place] as One);
  return {
    at: Float64Array.from(order, (place) => at[place] as number),
    ...{ day: moved(columns.day), subject: linesOf(moved(columns.subject.text.split('\n')).join('\n'), order.length) },
    ...(n ? { n: moved(n) } : {}),
    ...(tags
      ? { tags: new Map(order.flatMap((from, to) => (tags.has(from) ? [[to, tags.get(from) as string[]]] : []))) }
      : {}),
  };
}
