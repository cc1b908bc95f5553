import { json, type Log, type Reply } from '../call.ts';
import { delayOf, failure } from '../failures.ts';
import { everybody } from './people.ts';

const refusals: Record<string, [status: number, code: string]> = {
  limit: [400, 'CANT_INVITE_CONNECTION_LIMIT_REACHED'],
  'too-many': [429, 'TOO_MANY_REQUESTS'],
  already: [400, 'CANT_RESEND_YET'],
};

/** Answered like a success, though nothing was sent. */
const hidden = ['hidden', 'hidden-toast', 'hidden-dialog'];

/** Two requests as close as this are one, sent twice by the client. */
const sameRequest = 5000;

/** The server's memory of who was invited. */
export interface Invitations {
  pending(): number[];
  invite(member: number | null, from: URLSearchParams, done: Reply): Reply;
  withdraw(member: number | null, from: URLSearchParams, done: Reply): Reply;
  follow(): Reply;
}

/** How the server is to behave towards somebody: as the page's address says, else as the person is. */
export const modeFor = (member: number | null, from: URLSearchParams): string =>
  from.get('mode') ?? everybody.find((person) => person.member === member)?.mode ?? 'ok';

/** Makes the part of the server that carries out invitations, or refuses to. */
export function createInvitations(log: Log): Invitations {
  const invited = new Map<number, number>();
  const tries = new Map<number, number>();

  const invite: Invitations['invite'] = (member, from, done) => {
    const mode = modeFor(member, from);
    const delay = delayOf(mode, from);
    if (member === null) return json({ status: 422, code: 'INVALID_INVITEE' }, 422);
    const before = invited.get(member);
    const again = mode === 'retry' && before !== undefined && Date.now() - before < sameRequest;
    if (again) return { ...done, delay };

    const tried = (tries.get(member) ?? 0) + 1;
    tries.set(member, tried);
    const note = (ok: boolean, reply: Reply): Reply => {
      log.sent({ site: 'linkedin', metric: 'connection-request', subject: String(member), ok });
      return { ...reply, delay };
    };
    const failed = failure(mode) ?? (mode === 'flaky' && tried === 1 ? json({ status: 503 }, 503) : null);
    if (failed) return note(false, failed);
    const [status, code] = refusals[before === undefined ? mode : 'already'] ?? [];
    if (status) return note(false, json({ data: { status, code }, status }, status));
    if (hidden.includes(mode)) return note(false, done);
    invited.set(member, Date.now());
    return note(true, done);
  };

  return {
    pending: () => [...invited.keys()],
    invite,
    withdraw(member, from, done) {
      const delay = delayOf(modeFor(member, from), from);
      const failed = failure(modeFor(member, from));
      if (failed) return { ...failed, delay };
      if (member === null || hidden.includes(from.get('mode') ?? '') || !invited.delete(member)) {
        return { ...done, body: '0:["Failed to withdraw invitation"]\n', delay };
      }
      log.retracted({ site: 'linkedin', metric: 'connection-request', subject: String(member), ok: true });
      return { ...done, delay };
    },
    follow: () => ({ status: 200, body: '0:["ok"]\n' }),
  };
}
