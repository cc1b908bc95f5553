import { expect, test, vi } from 'vitest';
import { post } from '../../lib/browser/post';
import type { ChannelKind } from '../../lib/shared';

/* What is said of a post is what its service said, and nothing else. */

const address = 'https://hooks.slack.com/services/marked-address';
const never = new AbortController().signal;

async function posted(kind: ChannelKind, answer: Response | Error | (() => Promise<Response>), timeout = never) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => {
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer() : answer;
  });
  const outcome = await post(address, '{"text":"ü"}', kind, { fetch, timeout });
  expect(fetch, 'nothing is tried again').toHaveBeenCalledTimes(1);
  expect(JSON.stringify(outcome)).not.toContain('marked');
  return { outcome, asked: fetch.mock.calls[0] };
}
const says = (body: string | null, status = 200, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers });
const refused = (why: string, more = {}) => ({ outcome: 'refused', why, ...more });

test('asks once, as somebody nobody knows', async () => {
  const { asked } = await posted('slack', says('ok'));
  expect(asked).toEqual([
    address,
    {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"ü"}' },
      ...{ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', cache: 'no-store', signal: never },
    },
  ]);
});

test.each<[ChannelKind, string | null, number, object]>([
  ['slack', 'ok', 200, { outcome: 'sent' }],
  ['slack', '', 200, { outcome: 'sent' }],
  ['slack', null, 204, { outcome: 'sent' }],
  ['slack-workflow', '{"ok":true}', 200, { outcome: 'sent' }],
  ['slack-workflow', '{"ok":false,"error":"invalid_workflow_input"}', 200, refused('not-understood')],
  ['slack-workflow', '{"ok":false,"error":"rate_limited"}', 200, refused('busy')],
  ['slack', 'invalid_payload', 200, refused('not-understood')],
  ['slack', 'no_service', 200, refused('gone')],
  ['slack', 'action_prohibited', 200, refused('forbidden')],
  ['slack', 'internal_error', 200, { outcome: 'unknown' }],
  ['slack', '<!doctype html><title>Sign in</title>', 200, { outcome: 'unknown' }],
  ['slack', 'invalid_payload', 400, refused('not-understood')],
  ['slack', 'invalid_token', 403, refused('forbidden')],
  ['slack', 'no_service', 404, refused('gone')],
  ['slack', 'channel_is_archived', 410, refused('gone')],
  ['slack', '', 413, refused('too-large')],
  ['slack', '', 408, { outcome: 'unknown' }],
  ['slack', '', 500, { outcome: 'unknown' }],
  ['slack', 'ok', 503, { outcome: 'unknown' }],
  ['teams', '', 202, { outcome: 'sent' }],
  ['teams', '1', 200, { outcome: 'sent' }],
  ['teams', '{"status":"done"}', 200, { outcome: 'sent' }],
  ['teams', '{"error":{"code":"WorkflowTriggerIsNotEnabled"}}', 200, refused('not-understood')],
  [
    'teams',
    'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with ContextId x',
    200,
    refused('busy'),
  ],
  [
    'teams',
    'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 413 with ContextId x',
    200,
    refused('too-large'),
  ],
  [
    'teams',
    'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 404 with ContextId x',
    200,
    refused('gone'),
  ],
  [
    'teams',
    'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 504 with ContextId x',
    200,
    { outcome: 'unknown' },
  ],
  ['teams', 'Request timed out.', 200, { outcome: 'unknown' }],
  ['teams', 'Summary or Text is required.', 400, refused('not-understood')],
  ['teams', '<html>Proxy</html>', 200, { outcome: 'unknown' }],
])('%s saying %j with %i', async (kind, body, status, is) =>
  expect((await posted(kind, says(body, status))).outcome).toEqual(is),
);

test.each<[Record<string, string>, object]>([
  [{ 'retry-after': '30' }, { retryAfter: 30 }],
  [{ 'retry-after': '999999999' }, { retryAfter: 86_400 }],
  [{ 'retry-after': 'Fri, 27 Nov 2026 10:01:00 GMT', date: 'Fri, 27 Nov 2026 10:00:00 GMT' }, { retryAfter: 60 }],
  [{ 'retry-after': 'Fri, 27 Nov 2026 09:00:00 GMT', date: 'Fri, 27 Nov 2026 10:00:00 GMT' }, {}],
  [{ 'retry-after': 'Fri, 27 Nov 2026 10:01:00 GMT' }, {}],
  [{ 'retry-after': '-5' }, {}],
  [{ 'retry-after': 'soon' }, {}],
  [{}, {}],
])('too many, with %j', async (headers, more) =>
  expect((await posted('slack', says('', 429, headers))).outcome).toEqual(refused('busy', more)),
);

test('of a network that broke, a redirect and a body that cannot be read nothing is known', async () => {
  const broken = () =>
    Promise.resolve(new Response(new ReadableStream({ start: (stream) => stream.error(new Error(address)) })));
  for (const answer of [new TypeError(`Failed to fetch ${address}`), broken])
    expect((await posted('slack', answer)).outcome).toEqual({ outcome: 'unknown' });
});

test('who does not answer in time is not waited for', async () => {
  const timeout = AbortSignal.timeout(20);
  const hangs = () =>
    new Promise<Response>((_, reject) => timeout.addEventListener('abort', () => reject(timeout.reason)));
  expect((await posted('teams', hangs, timeout)).outcome).toEqual({ outcome: 'unknown' });
});
