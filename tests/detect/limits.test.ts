import { describe, expect, it } from 'vitest';
import { addToHours, type Hours, usedIn } from '../../lib/detect/limits';
import { linkedin } from '../../lib/sites/linkedin';
import type { Case } from './feed';
import { replay } from './replay';

const hour = 3_600_000;
const week = 7 * 24 * hour;
const now = Date.parse('2026-11-24T10:20:00Z');

describe('a rolling week', () => {
  const sentAgo = (...ago: number[]) => ago.reduce<Hours>((hours, one) => addToHours(hours, now - one, 7), {});

  it('holds what was sent in the seven days before now, to the hour', () => {
    const hours = sentAgo(week + 2 * hour, week - hour, 3 * hour, 3 * hour, 0);
    expect(usedIn(hours, now, 7)).toBe(4);
    expect(usedIn(hours, now + 4 * 24 * hour, 7)).toBe(3);
    expect(usedIn(hours, now + week + 2 * hour, 7)).toBe(0);
  });

  it('remembers no more than it needs', () => {
    expect(Object.keys(sentAgo(week + 2 * hour, 2 * week, 0))).toHaveLength(1);
  });

  it('is not upset by a clock that was set', () => {
    const year = 52 * week;
    expect(usedIn(addToHours({}, now + year, 7), now, 7)).toBe(0);
    expect(usedIn(addToHours(addToHours({}, now + year, 7), now, 7), now, 7)).toBe(1);
    expect(usedIn(addToHours({}, now + hour, 7), now, 7)).toBe(1);
  });
});

type Steps = Case['steps'];

const used = async (steps: Steps, set: Parameters<typeof replay>[2] = {}) =>
  (await replay(linkedin, { steps }, set)).used['linkedin/connection-request'] ?? 0;

const press = (at: number): Steps => [{ at, gesture: 'press' }];
const dialog = (at: number, member: number, status = 200, more: object = {}): Steps => [
  {
    at,
    request: {
      method: 'POST',
      url: 'https://www.linkedin.com/voyager/api/voyagerRelationshipsDashMemberRelationships?action=verifyQuotaAndCreateV2',
      body: { invitee: { inviteeUnion: { memberProfile: `urn:li:member:${member}` } } },
      ...more,
    },
    answer: { at: at + 200, status },
  },
];
const serverDriven = (name: string, payload: object) => ({
  method: 'POST',
  url: `https://www.linkedin.com/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.requests.mynetwork.${name}`,
  body: { serverRequest: { requestedArguments: { payload } } },
});
const told = (at: number, member: number, success = true): Steps => [
  {
    ...{ at, request: serverDriven('handlePostInteropConnection', { profileId: `urn:li:member:${member}`, success }) },
    answer: { at: at + 100, status: 200 },
  },
];
const direct = (at: number, memberId: number): Steps => [
  {
    ...{ at, request: serverDriven('addaAddConnection', { inviteeUrn: { memberId } }) },
    answer: { at: at + 100, status: 200 },
  },
];
const withdraw = (at: number, memberId: number): Steps => [
  {
    ...{ at, request: serverDriven('addaWithdrawInvitation', { inviteeUrn: { memberId } }) },
    answer: { at: at + 100, status: 200 },
  },
];

describe('what counts against the limit', () => {
  it('is every request that went through, whoever made it', async () => {
    expect(await used([...press(0), ...dialog(50, 1)])).toBe(1);
    expect(await used(dialog(50, 1))).toBe(1);
    expect(await used([...dialog(50, 1), ...direct(5000, 2), ...direct(9000, 3)])).toBe(3);
    expect(await used(dialog(50, 1, 200, { initiator: 'chrome-extension://abcdefgh', tab: -1 }))).toBe(1);
  });

  it('is one act that the page then tells of, not two', async () => {
    expect(await used([...press(0), ...dialog(50, 1), ...told(400, 1)])).toBe(1);
    expect(await used([...dialog(50, 1), ...told(400, 1)])).toBe(1);
    expect(await used(told(400, 1))).toBe(0);
  });

  it('is one act that the client sends twice', async () => {
    expect(await used([...press(0), ...dialog(50, 1), ...dialog(60, 1)])).toBe(1);
    expect(await used([...press(0), ...dialog(50, 1), ...dialog(60, 2)])).toBe(2);
  });

  it('is nothing that was refused, failed or withdrawn', async () => {
    expect(await used([...press(0), ...dialog(50, 1, 400), ...dialog(900, 1, 429), ...dialog(2000, 1, 302)])).toBe(0);
    expect(await used([...press(0), { ...dialog(50, 1)[0], at: 50, answer: { at: 90, failed: true } }])).toBe(0);
    expect(await used([...press(0), ...direct(50, 1), ...press(9000), ...withdraw(9050, 1)])).toBe(1);
  });

  it('stays used up when the site says afterwards that it failed, and when the worker dies', async () => {
    expect(await used([...press(0), ...dialog(50, 1), ...told(400, 1, false)])).toBe(1);
    expect(await used([...press(0), ...dialog(50, 1), { at: 100, kill: true }])).toBe(1);
    const alien = dialog(50, 1, 200, { initiator: 'chrome-extension://abcdefgh', tab: -1 });
    expect(await used([...alien, { at: 100, kill: true }])).toBe(1);
  });

  it('is nothing while counting is paused', async () => {
    const alien = { initiator: 'chrome-extension://abcdefgh', tab: -1 };
    expect(await used([...dialog(50, 1), ...dialog(900, 2, 200, alien)], { paused: true })).toBe(0);
  });

  it('leaves nothing in the ledger of what another extension did', async () => {
    const alien = { initiator: 'chrome-extension://abcdefgh', tab: -1 };
    for (const status of [200, 400]) {
      const { events, refusals } = await replay(linkedin, { steps: [...press(0), ...dialog(50, 1, status, alien)] });
      expect([events, refusals]).toEqual([[], []]);
    }
    const silent = await replay(linkedin, { steps: dialog(50, 1, 200, alien) }, { paused: true });
    expect(silent.refusals).toEqual([]);
  });
});
