// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Check } from '@/components/options/Check';
import { CheckDoor } from '@/components/options/CheckDoor';
import type { CheckView } from '@/lib/state/check';
import type { SiteView } from '@/lib/state/site-view';

vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...gaps: unknown[]) => `${key} ${JSON.stringify(gaps)}` } }));
vi.mock('webextension-polyfill', () => ({ default: {} }));

beforeEach(() => render(null, document.body));

const nothing = vi.fn();
const resumed = vi.fn();
const doing = (name: string) => document.querySelector<HTMLButtonElement>(`[data-do="${name}"]`);

describe('the way into a check', () => {
  const site = (change: Partial<SiteView>): SiteView => ({
    ...{ id: 'linkedin', name: 'LinkedIn', evidence: 'beta', checked: '2026-11-24', ownDomain: false },
    ...{ pages: ['https://www.linkedin.com/*'], granted: true, withdrawnSince: null, metrics: [], domains: [] },
    ...{ limits: [], doubts: [], byHand: false, chip: false, chipAtOwnRisk: true },
    ...change,
  });
  const door = (change: Partial<SiteView>, checking: string | null = null) =>
    render(<CheckDoor site={site(change)} checking={checking} onCheck={nothing} />, document.body);

  it('is there where something is counted by itself, and nowhere else', () => {
    door({});
    expect(doing('check')?.disabled).toBe(false);
    door({ granted: false });
    expect(document.body.textContent).toBe('');
    door({ evidence: 'manual', byHand: true, granted: false });
    expect(document.body.textContent).toBe('');
  });

  it('leads to the check that goes on, and waits for that of another site', () => {
    door({}, 'linkedin');
    expect(doing('check')).toBeNull();
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#check');
    door({}, 'tryton');
    expect(doing('check')?.disabled).toBe(true);
  });
});

describe('a check', () => {
  const tally = { metric: 'message', done: 6, counted: 5, missed: 1, wrong: 0, asked: 1 };
  const unseen = { metric: 'post', done: 0, counted: 0, missed: 0, wrong: 0, asked: 0 };
  const view = (change: Partial<CheckView>): CheckView => ({
    ...{ site: 'linkedin', name: 'LinkedIn', finished: false, metrics: [tally, unseen], report: '{}', file: 'a.json' },
    pausedSince: null,
    ...change,
  });
  const show = (check: CheckView, onSave = nothing) =>
    render(
      <Check
        {...{ check, language: 'en', onTick: nothing, onFinish: nothing, onResume: resumed, onLeave: nothing, onSave }}
      />,
      document.body,
    );
  const rows = () => [...document.querySelectorAll('li[data-metric]')].map((row) => row.getAttribute('data-metric'));

  it('lists all metrics while it goes on, and says which were asked about', () => {
    show(view({}));
    expect(rows()).toEqual(['message', 'post']);
    const said = [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent);
    expect(said[0]).toContain('check.so_far_asked [{"done":"6","counted":"5","asked":"1"}]');
    expect(said[1]).toContain('check.so_far [');
  });

  it('says how right the counts are, of what there is to say something of', () => {
    const onSave = vi.fn();
    show(view({ finished: true }), onSave);
    expect(rows()).toEqual(['message']);
    const text = document.body.textContent ?? '';
    for (const words of ['precision [5,["5","5"]]', 'recall [6,["5","6"]]', 'asked [1,["1"]]', 'worth [6,["6"]]']) {
      expect(text).toContain(`check.${words}`);
    }
    expect(text).toContain('check.helps');
    expect(text).not.toContain('check.few ');
    doing('check-report')?.click();
    expect(onSave).toHaveBeenCalledWith('{}', 'a.json');
  });

  it('says that counting is paused and leads back, until it is finished', () => {
    show(view({ pausedSince: Date.now(), metrics: [{ ...tally, paused: 2 }] }));
    expect(document.body.textContent).toContain('check.paused');
    expect(document.body.textContent).toContain('check.left_out [2,["2"]]');
    doing('resume')?.click();
    expect(resumed).toHaveBeenCalledOnce();
    show(view({ pausedSince: Date.now(), finished: true, metrics: [{ ...tally, paused: 2 }] }));
    expect(doing('resume')).toBeNull();
    expect(document.body.textContent).toContain('check.left_out [2,["2"]]');
  });

  it('has no report where there is nothing to report', () => {
    show(view({ finished: true, metrics: [unseen], report: null }));
    expect(document.body.textContent).toContain('check.nothing');
    expect(doing('check-report')).toBeNull();
  });
});
