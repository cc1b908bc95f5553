import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { readViewMessage } from '../../lib/browser/message-schemas';
import type { ViewMessage } from '../../lib/browser/messages';
import { writeFor } from '../../lib/browser/view-writes';
import { openLedger } from '../../lib/ledger/open';
import type { Page } from '../../lib/state/page';
import {
  followAgreement,
  followVersions,
  saveAgreement,
  takeBackVersion,
  type VersionView,
} from '../../lib/state/targets';
import type { Target } from '../../lib/target';

const role = { template: null, areas: [], headlines: ['call'] };
const calls = (value: number): Target => ({ metric: 'call', period: 'week', value, direction: 'up' });

test('views know what holds today, and what holds once the day turns', async () => {
  const ledger = openLedger('targets-state');
  const today = signal<string | undefined>('2026-11-24');
  const failed = vi.fn();
  const page = { ledger, today, failed } as unknown as Page;
  const versions = followVersions(page);
  const held = followAgreement(page, versions);
  expect(held.value).toBeUndefined();
  await vi.waitFor(() => expect(held.value).toBeNull());

  // As the background does it, with what really arrives there.
  const ask = async (message: ViewMessage) => {
    const arrived = readViewMessage(structuredClone(message));
    if (!arrived) return { ok: false as const, why: 'unreachable' };
    return {
      ok: true as const,
      ...(await writeFor(ledger, arrived, { at: Date.now(), offset: 0, dayStart: 0 }, null)),
    };
  };
  const value = (version: VersionView | null | undefined) => version?.targets[0]?.value;
  expect(await saveAgreement(ask, { from: '2026-11-24', role, targets: [calls(50)] })).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(value(held.value)).toBe(50));
  const later = await saveAgreement(ask, { from: '2026-11-25', role, targets: [calls(60)] });
  await vi.waitFor(() => expect(versions.value).toHaveLength(2));
  expect(value(held.value)).toBe(50);
  today.value = '2026-11-25';
  expect(value(held.value)).toBe(60);

  const gone = await takeBackVersion(ask, (later.ok && later.id) || '');
  await vi.waitFor(() => expect(value(held.value)).toBe(50));
  await takeBackVersion(ask, (gone.ok && gone.id) || '');
  await vi.waitFor(() => expect(value(held.value)).toBe(60));
  expect(failed).not.toHaveBeenCalled();
});
