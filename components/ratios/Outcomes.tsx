import { i18n } from '#i18n';
import type { Evidence } from '@/lib/measure/evidence';
import { number } from '@/lib/text/number';

/** What came of linked actions, as a bar and in words: with a result, without one so far, not looked at. */
export function Outcomes({
  evidence: { actions, results, unknown },
  language,
}: {
  evidence: Evidence;
  language: string;
}) {
  const parts = [
    { kind: 'done', n: results, words: i18n.t('ratio.with_result', results, [number(results, language)]) },
    { kind: 'open', n: actions - results - unknown, words: '' },
    { kind: 'unknown', n: unknown, words: i18n.t('ratio.unknown', unknown, [number(unknown, language)]) },
  ].map((part) =>
    part.kind === 'open' ? { ...part, words: i18n.t('ratio.without', part.n, [number(part.n, language)]) } : part,
  );
  const shown = parts.filter(({ n }) => n > 0);
  return (
    <div class="outcomes">
      <span class="outcomes-bar" aria-hidden="true">
        {shown.map(({ kind, n }) => (
          <span key={kind} data-part={kind} style={{ flexGrow: n }} />
        ))}
      </span>
      <ul class="soft">
        {shown.map(({ kind, words }) => (
          <li key={kind} data-part={kind}>
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
