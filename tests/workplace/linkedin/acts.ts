import { json, type Log, type Reply } from '../call.ts';
import { delayOf, failure } from '../failures.ts';
import { modeFor } from './invitations.ts';
import { everybody } from './people.ts';

const refusals: Record<string, [status: number, code: string]> = {
  'too-many': [429, 'TOO_MANY_REQUESTS'],
  'premium-only': [422, 'NOT_ALLOWED_PREMIUM_INMAIL'],
  already: [409, 'DUPLICATE'],
};

/** Two requests as close as this are one, sent twice by the client, in milliseconds. */
const sameRequest = 5000;

/** Modes in which one act is asked for twice. */
const twice = ['retry', 'double'];

/** Something a page asks the server to do. */
interface Act {
  metric: string;
  /** Who or what it is done to; several for a bulk. */
  subjects: readonly string[];
  /** The query of the page it came from, which says how the server behaves. */
  from: URLSearchParams;
  /** The answer once it is done, and where it is only pretended. */
  done: Reply;
  pretended?: Reply;
}

/** The server's memory of all acts but the asking for a connection. */
export interface Acts {
  /** Does it, or refuses to. */
  carryOut(act: Act): Reply;
  /**
   * A name for one more act on the same thing, where the client gives it none.
   * @returns the name of the one before while that is so near that the client only sent it twice
   */
  another(thing: string, from: URLSearchParams): string;
  takeBack(act: Act): Reply;
  /** What was done and not taken back, by metric. */
  standing(metric: string): string[];
}

/** Makes the part of the server that carries out acts, or refuses to. */
export function createActs(log: Log): Acts {
  const done = new Map<string, Set<string>>();
  const tried = new Set<string>();
  const names = new Map<string, { n: number; at: number }>();
  const of = (metric: string) => {
    const known = done.get(metric) ?? new Set();
    done.set(metric, known);
    return known;
  };

  const refusal = (mode: string, name: string): Reply | null => {
    const first = mode === 'flaky' && !tried.has(name);
    if (first) tried.add(name);
    const [status, code] = refusals[mode] ?? [];
    if (status) return json({ data: { status, code }, status }, status);
    return failure(mode) ?? (first ? json({ status: 503 }, 503) : null);
  };

  const modeOf = ({ subjects, from }: Act) => {
    const person = everybody.find(({ member }) => String(member) === subjects[0]);
    return modeFor(person?.member ?? null, from);
  };

  return {
    carryOut(act) {
      const { metric, subjects, from } = act;
      const mode = modeOf(act);
      const delay = delayOf(mode, from);
      const note = (ok: boolean, reply: Reply): Reply => {
        for (const subject of subjects) log.sent({ site: 'linkedin', metric, subject, ok });
        return { ...reply, delay };
      };
      if (!subjects.length) return json({ status: 422 }, 422);
      // A second try has another number, and is the same all the same.
      const refused = refusal(mode, `${metric} ${subjects.join()}`.replaceAll(/#\d+/g, ''));
      if (refused) return note(false, refused);
      if (mode.startsWith('hidden')) return note(false, act.pretended ?? act.done);
      for (const subject of subjects) of(metric).add(subject);
      return note(true, act.done);
    },
    another(thing, from) {
      const before = names.get(thing);
      const again = before && twice.includes(from.get('mode') ?? '') && Date.now() - before.at < sameRequest;
      const n = again ? before.n : (before?.n ?? 0) + 1;
      names.set(thing, { n, at: Date.now() });
      return `${thing}#${n}`;
    },
    takeBack(act) {
      const { metric, subjects, from } = act;
      const mode = modeOf(act);
      const delay = delayOf(mode, from);
      const refused = failure(mode);
      if (refused) return { ...refused, delay };
      for (const subject of subjects) {
        if (of(metric).delete(subject)) log.retracted({ site: 'linkedin', metric, subject, ok: true });
      }
      return { ...act.done, delay };
    },
    standing: (metric) => [...of(metric)],
  };
}
