import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetWithdrawn, givingBack, noteWithdrawn, readWithdrawn } from '../../lib/browser/withdrawn';

const network = 'https://www.linkedin.com/*';
const crm = 'http://crm.example/*';
const noon = Date.parse('2026-11-24T12:00:00Z');
const both = [network, crm];

beforeEach(() => fakeBrowser.reset());

describe('a permission', () => {
  it('that is gone by itself is withdrawn since it was noticed, and stays so', async () => {
    await noteWithdrawn({ before: both, wanted: both, on: [crm] }, noon);
    await noteWithdrawn({ before: [crm], wanted: both, on: [crm] }, noon + 60_000);
    expect(await readWithdrawn()).toEqual({ [network]: noon });
  });

  it('that the person gave back is not, and only that time', async () => {
    await givingBack([network]);
    await noteWithdrawn({ before: both, wanted: both, on: [crm] }, noon);
    expect(await readWithdrawn()).toEqual({});
    await noteWithdrawn({ before: both, wanted: both, on: [crm] }, noon);
    expect(await readWithdrawn()).toEqual({ [network]: noon });
  });

  it('of an own domain that is no longer bound is not', async () => {
    await noteWithdrawn({ before: both, wanted: [network], on: [network] }, noon);
    expect(await readWithdrawn()).toEqual({});
  });

  it('that is granted again, or left off, reminds of nothing', async () => {
    await noteWithdrawn({ before: both, wanted: both, on: [] }, noon);
    await noteWithdrawn({ before: [], wanted: both, on: [crm] }, noon + 1);
    expect(await readWithdrawn()).toEqual({ [network]: noon });
    await forgetWithdrawn([network]);
    expect(await readWithdrawn()).toEqual({});
  });
});
