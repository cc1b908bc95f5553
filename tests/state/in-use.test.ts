import { expect, it } from 'vitest';
import type { Sign } from '../../lib/event';
import { inUseOf } from '../../lib/state/in-use';

const sign = (kind: Sign['kind'], n = 1, detector: string | null = 'saved'): Sign => ({
  ...{ at: 0, day: '2026-11-24', metric: 'contact-added', n, kind },
  ...(detector === null ? {} : { detector }),
});

it('in use, each act is counted, undone or added by hand, and nothing twice', () => {
  const signs = [
    sign('counted', 12),
    sign('counted'),
    sign('yes'),
    // It was seen and asked about: the person only said that it was one.
    sign('missed'),
    sign('no'),
    sign('undone', 2),
    sign('missed', 1, null),
  ];
  expect(inUseOf(signs)).toEqual({ counted: 15, undone: 2, added: 1 });
  expect(inUseOf([])).toEqual({ counted: 0, undone: 0, added: 0 });
});
