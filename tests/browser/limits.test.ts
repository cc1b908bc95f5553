import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onUsed, readUsed, useUp } from '../../lib/browser/limits';
import { answerView } from '../../lib/browser/view-requests';
import { exportAll } from '../../lib/ledger/export';
import { linkedin } from '../../lib/sites/linkedin';
import { limitsOf } from '../../lib/state/limits';
import { freshLedger, hour, morning } from '../ledger/practice';

beforeEach(() => fakeBrowser.reset());

const limit = { site: 'linkedin', metric: 'connection-request', days: 7 };
const shown = async (now = morning) => limitsOf(linkedin, await readUsed(), now)[0];

describe('what is used up of a limit', () => {
  it('is a bare number in each hour, also when requests come together', async () => {
    await Promise.all([0, 1, 2].map((n) => useUp(limit, morning + n)));
    await useUp(limit, morning + hour);
    const { 'linkedin/connection-request': hours } = await readUsed();
    expect(Object.values(hours ?? {})).toEqual([3, 1]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).toMatch(
      /^\{"limits":\{"linkedin\/connection-request":\{"\d+":3,"\d+":1\}\}\}$/,
    );
  });

  it('is told as soon as it changes', async () => {
    const changed = vi.fn();
    const stop = onUsed(changed);
    await useUp(limit, morning);
    expect(changed).toHaveBeenCalledOnce();
    stop();
    await useUp(limit, morning);
    expect(changed).toHaveBeenCalledOnce();
  });

  it.each([
    [0, 'free'],
    [79, 'free'],
    [80, 'near'],
    [99, 'near'],
    [100, 'reached'],
    [140, 'reached'],
  ])('%i of a hundred: %s', async (n, standing) => {
    await fakeBrowser.storage.local.set({
      limits: { 'linkedin/connection-request': { [Math.floor(morning / hour)]: n } },
    });
    expect(await shown()).toEqual({ metric: 'connection-request', used: n, about: 100, days: 7, standing });
    expect(await shown(morning + 8 * 24 * hour)).toMatchObject({ used: 0, standing: 'free' });
  });

  it('goes with everything else, and into no export', async () => {
    const ledger = freshLedger();
    await useUp(limit, morning);
    let text = '';
    for await (const part of exportAll(ledger)) text += part;
    expect(text).not.toContain('limits');
    expect(await answerView(ledger, { do: 'delete-all' })).toEqual({ ok: true, id: null });
    expect(await shown()).toMatchObject({ used: 0 });
  });
});
