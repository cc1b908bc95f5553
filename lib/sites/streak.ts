import { type Condition, type Detector, defineSite, type RequestSignal, type Rule } from './site';

/*
 * Streak lives in Gmail's page and calls its own server from there, so a press is seen only where Gmail is switched on, too.
 * What it calls is only known of its documented API: everything here is asked about.
 */

const beta = { revision: 1, evidence: 'beta', ask: true } as const;

const api = '/api/v:version(1|2)';

const send = (method: 'POST' | 'PUT', path: string, where: readonly Condition[] = []) =>
  ({ on: 'request', method, path: `${api}/${path}`, codec: 'json', where }) as const satisfies RequestSignal;

const inPath = { from: 'path', name: 'id', as: 'id' } as const;
const each = { subject: { from: 'gesture' }, once: { seconds: 5 } } as const;

const logged = (kind: 'CALL_LOG' | 'MEETING_NOTES') =>
  send('POST', 'boxes/:box/meetings', [{ field: 'meetingType', is: kind }]);

const notWon: readonly Rule[] = [
  { trigger: send('POST', 'boxes/:id', [{ field: 'stageKey', notIn: 'won-stages' }]), subject: inPath },
  { trigger: { on: 'request', method: 'DELETE', path: `${api}/boxes/:id` }, subject: inPath },
];

const detectors: readonly Detector[] = [
  { ...beta, ...each, id: 'box-made', metric: 'deal-opened', trigger: send('PUT', 'pipelines/:pipeline/boxes') },
  { ...beta, ...each, id: 'box-added', metric: 'deal-opened', trigger: send('POST', 'pipelines/:pipeline/boxes') },
  {
    ...beta,
    id: 'box-won',
    metric: 'deal-won',
    trigger: send('POST', 'boxes/:id', [{ field: 'stageKey', in: 'won-stages' }]),
    subject: inPath,
    once: 'ever',
    retraction: notWon,
  },
  { ...beta, ...each, id: 'call-logged', metric: 'call', trigger: logged('CALL_LOG') },
  { ...beta, ...each, id: 'meeting-logged', metric: 'meeting-held', trigger: logged('MEETING_NOTES') },
  {
    ...beta,
    id: 'task-done',
    metric: 'task-done',
    trigger: send('POST', 'tasks/:id', [{ field: 'status', is: 'DONE' }]),
    subject: inPath,
    once: 'ever',
    retraction: [{ trigger: send('POST', 'tasks/:id', [{ field: 'status', is: 'NOT_DONE' }]), subject: inPath }],
  },
];

export const streak = defineSite({
  id: 'streak',
  name: 'Streak',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://api.streak.com/*', 'https://www.streak.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [],
  detectors,
});
