// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChipPlace } from '../../../lib/browser/chip-state';
import { placeHere } from '../../../lib/page/chip/place';

const bound = (origin: string, prefix: string, site = 'tryton'): ChipPlace => ({
  site,
  matches: [`${origin}/*`],
  bound: { origin, prefix },
});
const at = (address: string, ...places: ChipPlace[]) => {
  const { origin, pathname } = new URL(address);
  vi.stubGlobal('origin', origin);
  return placeHere(places, { origin, pathname })?.site ?? null;
};

beforeEach(() => vi.unstubAllGlobals());

describe('a page', () => {
  const erp = bound('http://erp.example:8069', '/erp');

  it('has a chip below the bound path and at its port only', () => {
    expect(at('http://erp.example:8069/erp/', erp)).toBe('tryton');
    expect(at('http://erp.example:8069/erp', erp)).toBe('tryton');
    expect(at('http://erp.example:8069/erp-old/', erp)).toBeNull();
    expect(at('http://erp.example:8069/', erp)).toBeNull();
    expect(at('http://erp.example/erp/', erp)).toBeNull();
  });

  it('belongs to the longest of several paths', () => {
    expect(at('http://erp.example:8069/erp/hr/', erp, bound('http://erp.example:8069', '/erp/hr', 'odoo'))).toBe(
      'odoo',
    );
  });

  it("has a chip on a site's own hosts", () => {
    const network: ChipPlace = { site: 'linkedin', matches: ['https://www.linkedin.com/*'] };
    expect(at('https://www.linkedin.com/feed/', erp, network)).toBe('linkedin');
    expect(at('https://linkedin.example/', erp, network)).toBeNull();
  });
});
