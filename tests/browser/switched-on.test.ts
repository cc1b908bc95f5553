import { describe, expect, it, vi } from 'vitest';
import { placeOf } from '../../lib/browser/switched-on';

// The polyfill loads in an extension only; nothing here reaches the browser.
vi.mock('../../lib/browser/api', () => ({ browser: {} }));

const bound = (origin: string, prefix: string, site = 'tryton') => ({ origin, prefix, site });
const place = (address: string, ...bindings: ReturnType<typeof bound>[]) => placeOf(new URL(address), bindings);

describe('placeOf', () => {
  const erp = bound('http://erp.example:8069', '/erp');
  const here = { site: 'tryton', prefix: '/erp', home: 'http://erp.example:8069/erp' };

  it('knows the hosts of the site files', () => {
    expect(place('https://www.linkedin.com/in/maren-oltmann/')).toEqual({ site: 'linkedin', prefix: '', home: '' });
    expect(place('https://linkedin.example/')).toBeNull();
  });

  it('takes an own domain below its path and at its port only', () => {
    expect(place('http://erp.example:8069/erp/db/', erp)).toEqual(here);
    expect(place('http://erp.example:8069/erp', erp)).toEqual(here);
    expect(place('http://erp.example:8069/erp2/db/', erp)).toBeNull();
    expect(place('http://erp.example:8070/erp/db/', erp)).toBeNull();
    expect(place('https://erp.example:8069/erp/db/', erp)).toBeNull();
  });

  it('takes the longest of several paths', () => {
    const inner = bound('http://erp.example:8069', '/erp/north');
    expect(place('http://erp.example:8069/erp/north/db/', erp, inner)?.prefix).toBe('/erp/north');
  });

  it('passes over a binding to a site nobody knows', () => {
    const gone = bound('https://www.linkedin.com', '', 'no-such-site');
    expect(place('https://www.linkedin.com/feed/', gone)).toEqual({ site: 'linkedin', prefix: '', home: '' });
    expect(place('https://crm.example/', bound('https://crm.example', '', 'no-such-site'))).toBeNull();
  });
});
