import { describe, expect, it } from 'vitest';
import { requestFilters } from '../../lib/detect/filters';
import { sites } from '../../lib/sites/all';
import type { Detector, Site } from '../../lib/sites/site';
import { practice } from './practice-site';

describe('requestFilters', () => {
  const { body, plain, all } = requestFilters([practice]);
  const urls = (filters: typeof all) => filters.flatMap((filter) => filter.urls);

  it('are as narrow as the paths and queries of the site file, on its hosts and below any own domain', () => {
    expect(urls(body).filter((url) => url.includes('shortlist'))).toEqual([
      '*://*/*shortlist',
      '*://*/*shortlist?*',
      'https://crm.example/shortlist',
      'https://crm.example/shortlist?*',
    ]);
    expect(urls(plain)).toContain('https://crm.example/mail?*send=yes*');
    expect(urls(plain)).toContain('*://*/*task/*/close');
    expect(urls(plain).filter((url) => url.includes('shortlist'))).not.toContain('https://crm.example/shortlist');
  });

  it('takes what is escaped in a path for itself', () => {
    const path = '/data/:version/tasks\\(:id([\\w-]+)\\)/:rest(a|b\\))';
    const site = { ...practice, detectors: [], ownDomain: false } as Site;
    const detector = { ...practice.detectors[0], trigger: { on: 'request', method: 'POST', path } } as Detector;
    expect(urls(requestFilters([{ ...site, detectors: [detector] }]).plain)).toContain(
      'https://crm.example/data/*/tasks(*)/*',
    );
  });

  it('takes what may be left out of a path for anything', () => {
    const detector = {
      ...practice.detectors[0],
      trigger: { on: 'request', method: 'POST', path: '/mail{s}?/new{/}?' },
    };
    const site = { ...practice, ownDomain: false, detectors: [detector] } as Site;
    expect(urls(requestFilters([site]).plain)).toContain('https://crm.example/mail*/new*');
  });

  it('never ask for everything', () => {
    for (const url of urls(requestFilters(sites).all)) {
      expect(url).not.toMatch(/^\*:\/\/\*\/\*$/);
      expect(url).not.toMatch(/^https?:\/\/[^/]+\/\*$/);
    }
  });
});
