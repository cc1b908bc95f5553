import type { Step } from '../feed';
import type { Write } from './person';

const home = 'https://www.linkedin.com';
const createMessage = `${home}/voyager/api/voyagerMessagingDashMessengerMessages?action=createMessage`;
const compose = `${home}/messaging/thread/new/?composeOptionType=PREMIUM_INMAIL&recipients=List(x)`;
const thread = `${home}/messaging/thread/2-M2JmNT01/`;
const errorToast = '[data-test-artdeco-toast-item-type="error"]';
const refusals = { refused: 422, 'too-many': 429 } as const;

/** The network's memory of what was written: the client's number of each message, and what it was. */
export type Mailbox = Map<string, 'message' | 'inmail'>;

/**
 * The person writes on one of the two pages, which goes on to the thread once the answer is there.
 * @param n makes the message's number
 */
export function write(mailbox: Mailbox, act: Write, n: number, at: number): Step[] {
  const { tab, inMail, outcome, double, wait, key } = act;
  const originToken = `message-${n}`;
  const body = { message: { originToken, body: {} }, ...(inMail ? { hostRecipientUrns: ['x'] } : {}) };
  const send = (start: number, answer: Step['answer']): Step => ({
    at: start,
    tab,
    request: { method: 'POST', url: createMessage, body },
    ...(answer ? { answer } : {}),
  });
  const press = (start: number): Step => ({ at: start, tab, gesture: key ? 'key' : 'press' });
  const end = at + 40 + wait;
  const steps: Step[] = [{ at: at - 200, tab, url: inMail ? compose : thread }, press(at)];
  if (outcome === 'cut') return [...steps, send(at + 40, { at: end, failed: true })];
  if (outcome === 'refused' || outcome === 'too-many') {
    return [...steps, send(at + 40, { at: end, status: refusals[outcome] })];
  }
  if (outcome === 'toast') {
    // A toast that came before a waking worker could ask for it would be taken for an older one's.
    const seen = Math.max(Math.min(end + 200, at + 9000), at + 500);
    return [...steps, send(at + 40, { at: end, status: 200 }), { at: seen, tab, appear: errorToast }];
  }
  mailbox.set(originToken, inMail ? 'inmail' : 'message');
  if (outcome === 'retried') {
    steps.push(send(at + 40, { at: at + 90, status: 503 }), send(at + 600, { at: at + 600 + wait, status: 200 }));
    return [...steps, { at: at + 610 + wait, tab, url: thread }];
  }
  steps.push(send(at + 40, { at: end, status: 200 }), { at: end + 5, tab, url: thread });
  // The second press sends the same message again, which the server has.
  if (double) steps.push(press(at + 180), send(at + 220, { at: end + 150, status: 409 }));
  return steps;
}
