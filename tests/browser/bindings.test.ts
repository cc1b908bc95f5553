import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bindingPattern, readAddress, readBindings, removeBinding, saveBinding } from '../../lib/browser/bindings';
import { placeOf } from '../../lib/browser/switched-on';

const tryton = { origin: 'http://erp.example:8069', prefix: '/crm', site: 'tryton' };

beforeEach(() => fakeBrowser.reset());

describe('an address a person types', () => {
  it.each([
    [' https://erp.example/ ', 'https://erp.example', ''],
    ['http://erp.example:8069/crm/', 'http://erp.example:8069', '/crm'],
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000', ''],
  ])('%s is understood', (typed, origin, prefix) => expect(readAddress(typed)).toEqual({ origin, prefix }));

  it.each(['', 'erp', 'erp.example', 'ftp://erp.example', 'chrome://settings', 'file:///etc', 'javascript:alert(1)'])(
    '%s is none',
    (typed) => expect(readAddress(typed)).toBeNull(),
  );

  it('is asked for with its port', () => {
    expect(bindingPattern(tryton)).toBe('http://erp.example:8069/*');
  });
});

describe('the bindings', () => {
  it('keep one site for an address, and forget it', async () => {
    await saveBinding(tryton);
    await saveBinding({ ...tryton, prefix: '' });
    await saveBinding({ ...tryton, site: 'linkedin' });
    expect(await readBindings()).toEqual([
      { ...tryton, prefix: '' },
      { ...tryton, site: 'linkedin' },
    ]);
    await removeBinding(tryton);
    expect(await readBindings()).toEqual([{ ...tryton, prefix: '' }]);
  });
});

describe('the site of an address', () => {
  const bindings = [tryton, { origin: tryton.origin, prefix: '/crm/test', site: 'linkedin' }];
  const place = (url: string) => placeOf(new URL(url), bindings);

  it.each([
    ['http://erp.example:8069/crm', 'tryton', '/crm'],
    ['http://erp.example:8069/crm/db/', 'tryton', '/crm'],
    ['http://erp.example:8069/crm/test/db/', 'linkedin', '/crm/test'],
    ['https://www.linkedin.com/in/jaro-linde/', 'linkedin', ''],
  ])('%s', (url, site, prefix) => expect(place(url)).toMatchObject({ site, prefix }));

  it.each([
    'http://erp.example:8069/crmx/',
    'http://erp.example/crm/',
    'https://erp.example:8069/crm/',
    'https://linkedin.com.example/',
  ])('%s has none', (url) => expect(place(url)).toBeNull());
});
