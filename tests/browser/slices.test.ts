import { describe, expect, it } from 'vitest';
import { sliceOf } from '../../lib/browser/slices';
import { linkedin } from '../../lib/sites/linkedin';
import { tryton } from '../../lib/sites/tryton';
import { practice } from '../detect/practice-site';

const bound = (prefix: string) => ({
  site: practice,
  matches: ['https://crm.example/*'],
  binding: { origin: 'https://crm.example', prefix, site: 'practice' },
});

/** Whether a page at this path is one of those a result of the practice site can be seen on. */
const isPlace = (prefix: string, pathname: string) => {
  const [answered] = sliceOf(bound(prefix)).results ?? [];
  return answered?.places.some(({ path }) => new URLPattern({ pathname: path ?? '*' }).test({ pathname }));
};

describe('what the page script has to know', () => {
  it('is where results can be seen, and nothing of what decides about them', () => {
    const { results = [] } = sliceOf({ site: linkedin, matches: [...linkedin.pages] });
    expect(results.map(({ result, places }) => [result, ...places.map(({ path }) => path)])).toEqual([
      ['accepted-in-list', '/mynetwork/invite-connect/connections/'],
      ['accepted-on-profile', '/in/:vanity/'],
      ['reply-in-thread', '/messaging/*'],
    ]);
    expect(JSON.stringify(results)).not.toContain('connection-request');
    expect(sliceOf({ site: tryton, matches: [] }).results).toEqual([]);
  });

  it('goes by the path an own domain is bound below, whatever signs it has', () => {
    expect(isPlace('', '/inbox/7')).toBe(true);
    expect(isPlace('/crm', '/crm/inbox/7')).toBe(true);
    expect(isPlace('/crm', '/inbox/7')).toBe(false);
    expect(isPlace('/a+b(c):d', '/a+b(c):d/inbox/7')).toBe(true);
    expect(isPlace('/a+b(c):d', '/aab(c):d/inbox/7')).toBe(false);
  });

  it('names the subject in the address below that path, too', () => {
    const subject = sliceOf(bound('/crm')).results?.find(({ result }) => result === 'perhaps-met')?.subject;
    expect(subject).toMatchObject({ from: 'url', path: '/crm/inbox/:id' });
    const names = [{ from: 'url', path: '/inbox/:id', name: 'id', as: 'id' }] as const;
    const answers = practice.results?.map((one) => ({
      ...one,
      follows: ['i'],
      subject: { from: 'towards', names } as const,
    }));
    const site = { ...practice, ...(answers ? { results: answers } : {}) };
    expect(sliceOf({ ...bound('/crm'), site }).results?.[0]).toMatchObject({
      follows: ['i'],
      subject: { from: 'towards', names: [{ path: '/crm/inbox/:id' }] },
    });
  });

  it('is of keys and messages what tells one, and which fields name whom it is about', () => {
    const { triggers } = sliceOf(bound(''));
    expect(triggers.find(({ on }) => on === 'key')).toEqual({
      ...{ detector: 'commented', on: 'key', key: 'Enter', with: ['mod'], selector: ['.comment'] },
      watch: [
        { part: 'confirm', signal: { on: 'vanish', selector: ['.draft'] } },
        { part: 'refute', signal: { on: 'appear', selector: ['.error'] } },
      ],
    });
    expect(triggers.find(({ on }) => on === 'message')).toEqual({
      ...{ detector: 'spoken', on: 'message', origin: ['https://*.phone.example'], watch: [] },
      where: [
        { field: 'name', is: 'call_ended' },
        { field: 'value.answered', is: true },
      ],
      subject: { field: 'value.call', as: 'id' },
    });
    expect(triggers.map(({ on }) => on)).not.toContain('request');
  });
});
