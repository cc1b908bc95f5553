// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Data } from '@/components/options/Data';
import { Totals } from '@/components/today/Totals';
import { BackupReminder } from '@/components/ui/BackupReminder';

/* What no browser test can wait for: 25 months. */

vi.mock('#i18n', () => ({ i18n: { t: (key: string, gaps?: object) => `${key} ${JSON.stringify(gaps ?? '')}` } }));

beforeEach(() => render(null, document.body));

const shown = (view: Parameters<typeof render>[0]): string => {
  render(view, document.body);
  return document.body.textContent ?? '';
};

describe('the data', () => {
  const data = (change: { removedTo?: string; unlinkedTo?: number }) => (
    <Data
      known
      onExport={vi.fn()}
      onDelete={vi.fn()}
      removedTo={change.removedTo ?? null}
      unlinkedTo={change.unlinkedTo ?? null}
      language="en-GB"
      reminder={null}
    >
      {null}
    </Data>
  );

  it('says up to when events were removed, and which cannot be linked', () => {
    const text = shown(data({ removedTo: '2024-10-23', unlinkedTo: new Date(2026, 10, 12, 15).getTime() }));
    expect(text).toContain('backup.removed {"date":"23 Oct 2024"}');
    expect(text).toContain('backup.unlinked {"date":"12 Nov 2026"}');
  });

  it('says neither where there is nothing to say', () => {
    const text = shown(data({}));
    expect(text).not.toContain('backup.removed');
    expect(text).not.toContain('backup.unlinked');
  });
});

describe('a day', () => {
  const counts = [{ metric: 'call', n: 3, amounts: [] }];

  it('of which the rows are gone cannot be corrected, and says so', () => {
    expect(shown(<Totals counts={counts} language="en" isToday={false} />)).toContain('correct.too_old');
    expect(document.querySelector('[data-do="correct"], [data-do="add-count"]')).toBeNull();
  });

  it('that is kept can', () => {
    const text = shown(<Totals counts={counts} language="en" isToday={false} onCorrect={vi.fn()} />);
    expect(text).not.toContain('correct.too_old');
    expect(document.querySelectorAll('[data-do="correct"], [data-do="add-count"]')).toHaveLength(2);
  });
});

it('the reminder says since when, or which backup was the last', () => {
  const at = new Date(2026, 9, 1, 12).getTime();
  const view = (exportedAt: number | null) => (
    <BackupReminder unsaved={{ exportedAt, first: at }} language="en-GB" onLater={vi.fn()} />
  );
  expect(shown(view(null))).toContain('backup.never {"date":"1 Oct 2026"}');
  expect(shown(view(at))).toContain('backup.long_ago {"date":"1 Oct 2026"}');
});
