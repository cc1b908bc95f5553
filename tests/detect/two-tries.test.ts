import { describe, expect, it } from 'vitest';
import { linkedin } from '../../lib/sites/linkedin';
import { tryton } from '../../lib/sites/tryton';
import type { Case } from './feed';
import { replay } from './replay';

/* One act tried twice, or told of twice: what the second try comes to must not change what the first one was. */

type Steps = Case['steps'];

async function states(site: Parameters<typeof replay>[0], steps: Steps, origin?: string): Promise<string[]> {
  const sorted = steps.toSorted((a, b) => a.at - b.at);
  const { events } = await replay(site, { steps: sorted, ...(origin ? { origin } : {}) });
  return events.map(({ metric, state }) => `${metric} ${state}`);
}

const voyager = 'https://www.linkedin.com/voyager/api/voyagerRelationshipsDashMemberRelationships';
const server = 'https://www.linkedin.com/flagship-web/rsc-action/actions/server-request';
const token = 'urn:li:fsd_profile:ACoAACm5JwUBzPq3k8vXr2bW0uYtEoLhNdGsfQI';

const invite = (at: number, status: number, memberProfile: string | undefined = token): Steps => [
  { at: at - 60, gesture: 'press' },
  {
    at,
    request: {
      ...{ method: 'POST', url: `${voyager}?action=verifyQuotaAndCreateV2` },
      body: { invitee: { inviteeUnion: { memberProfile } } },
    },
    answer: { at: at + 200, status },
  },
];

const told = (at: number, success: boolean): Steps[number] => ({
  at,
  request: {
    ...{ method: 'POST', url: `${server}?sduiid=com.linkedin.sdui.requests.mynetwork.handlePostInteropConnection` },
    body: { serverRequest: { requestedArguments: { payload: { profileId: token, success } } } },
  },
  answer: { at: at + 90, status: 200 },
});

const limit = (at: number): Steps[number] => ({ at, appear: '#ip-fuse-limit-alert__header' });

describe('an invitation', () => {
  it('stands when the page tells of a second try that was refused', async () => {
    const twice = [...invite(1000, 200), ...invite(1150, 400)];
    expect(await states(linkedin, [...twice, told(1600, false)])).toEqual(['connection-request counted']);
  });

  it('falls when the page tells that it failed, whatever became of another one', async () => {
    const other = invite(1100, 400, 'urn:li:fsd_profile:ACoAACm5JwYBzPq3k8vXr2bW0uYtEoLhNdGsfQJ');
    expect(await states(linkedin, [...invite(1000, 200), ...other, told(1600, false)])).toEqual([
      'connection-request undone',
    ]);
  });

  it('stands when the page tells of a second try, by another generation, that was answered 200', async () => {
    const older: Steps = [
      { at: 940, gesture: 'press' },
      {
        at: 1000,
        request: {
          ...{ method: 'POST', url: 'https://www.linkedin.com/voyager/api/growth/normInvitations' },
          body: {
            invitee: {
              'com.linkedin.voyager.growth.invitation.InviteeProfile': { profileId: token.replace(/.*:/, '') },
            },
          },
        },
        answer: { at: 1200, status: 201 },
      },
    ];
    expect(await states(linkedin, [...older, ...invite(9000, 200), told(9500, false)])).toEqual([
      'connection-request counted',
    ]);
  });

  it('stands when it is tried again later and that try fails', async () => {
    const later = [...invite(600_000, 200), limit(600_600)];
    expect(await states(linkedin, [...invite(1000, 200), ...later])).toEqual(['connection-request counted']);
  });

  it('is asked about once only, if what the first request hid the second one says', async () => {
    const hidden = invite(1000, 200, '?');
    expect(await states(linkedin, hidden)).toEqual(['connection-request unsure']);
    expect(await states(linkedin, [...hidden, told(1500, true)])).toEqual([
      'connection-request undone',
      'connection-request counted',
    ]);
  });
});

const call = (at: number, method: string, id: number, answered = at + 60, database = 'crm'): Steps[number] => ({
  at,
  request: { method: 'POST', url: `https://erp.example/${database}/`, body: { id: at, method, params: [[id], {}] } },
  answer: { at: answered, status: 200 },
});

const quote = (at: number, database?: string): Steps => [
  { at: at - 60, gesture: 'press' },
  call(at, 'model.sale.sale.quote', 12, at + 60, database),
  call(at + 80, 'model.sale.sale.read', 12, at + 120, database),
];

describe('a quotation', () => {
  const own = 'https://erp.example';

  it('that is refused after the page has long waited is not counted', async () => {
    const steps: Steps = [
      { at: 940, gesture: 'press' },
      call(1000, 'model.sale.sale.quote', 12, 13_000),
      { at: 13_050, appear: '.error-dialog.in', stays: 1500 },
      { at: 14_900, gesture: 'press' },
      call(15_000, 'model.sale.sale.read', 12),
    ];
    expect(await states(tryton, steps, own)).toEqual([]);
  });

  it('of the same number in another database is another one', async () => {
    const both = [...quote(1000), ...quote(9000, 'north')];
    expect(await states(tryton, both, own)).toEqual(['proposal-sent counted', 'proposal-sent counted']);
    const again = [...both, ...quote(20_000)];
    expect(await states(tryton, again, own)).toHaveLength(2);
  });
});
