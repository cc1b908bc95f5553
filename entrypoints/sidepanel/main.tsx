import '@/components/ui/tokens.css';
import '@/components/ui/parts.css';
import '@/components/today/today.css';
import '@/components/today/tray.css';
import '@/components/today/correct.css';
import { computed, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { Panel, type View, views } from '@/components/today/Panel';
import { Today } from '@/components/today/Today';
import { BackupReminder } from '@/components/ui/BackupReminder';
import { Loading } from '@/components/ui/Loading';
import { NotCounting } from '@/components/ui/NotCounting';
import { PracticeBar } from '@/components/ui/PracticeBar';
import { Ready } from '@/components/ui/Ready';
import { startPage } from '@/components/ui/start-page';
import { correctedWords, putBackWords } from '@/components/words/corrected-words';
import { failureWords } from '@/components/words/failure-words';
import { here } from '@/components/words/language';
import type { Event } from '@/lib/event';
import { receiptOf } from '@/lib/ledger/read';
import { followUnsaved, putOff } from '@/lib/state/backup';
import { type CorrectionView, correct, isKept, putBack } from '@/lib/state/correct';
import { followCounts } from '@/lib/state/counts';
import { followEvents, followUnsure } from '@/lib/state/events';
import { endPracticeHere, openShown } from '@/lib/state/practice';
import { isOn } from '@/lib/state/site-view';
import { followSites } from '@/lib/state/sites';

const rowsAtOnce = 200;

const language = here();
const page = openShown();
const chosen = signal<string | null>(null);
const day = computed(() => chosen.value ?? page.today.value);
const limit = signal(rowsAtOnce);
/** What came of what was done last, and the correction that can still be put back. */
const said = signal('');
const lately = signal<{ day: string; metric: string; done: CorrectionView } | null>(null);
const counts = followCounts(page, day);
const rows = followEvents(page, day, limit);
const unsure = followUnsure(page);
const sites = followSites();
const atRisk = followUnsaved(page);

const viewInAddress = (): View => views.find((view) => location.hash === `#${view}`) ?? 'today';
const view = signal<View>(viewInAddress());
addEventListener('hashchange', () => {
  view.value = viewInAddress();
});

const tell = async (message: Parameters<typeof page.ask>[0]) => {
  const outcome = await page.ask(message);
  lately.value = null;
  said.value = outcome.ok ? (outcome.habit ? i18n.t(`today.habit_${outcome.habit}`) : '') : failureWords(outcome.why);
};

async function correctTo(on: string, metric: string, n: number) {
  const end = await correct(page, on, metric, n);
  const done = end.ok ? end.corrected : null;
  lately.value = done && { day: on, metric, done };
  if (!end.ok) said.value = failureWords(end.why);
  else said.value = done ? correctedWords(metric, done, language) : i18n.t('correct.same');
}

async function putItBack() {
  if (!lately.value) return;
  const { day: on, metric, done } = lately.value;
  const outcome = await putBack(page, on, metric, done);
  if (outcome.ok) lately.value = null;
  said.value = outcome.ok ? putBackWords(metric, done, language) : failureWords(outcome.why);
}

function show(next: string) {
  limit.value = rowsAtOnce;
  chosen.value = next === page.today.value ? null : next;
}

/** What waits for an answer on another day; what has lapsed meanwhile among it. */
const unsureOf = (events: readonly Event[], waiting: readonly Event[]): Event[] =>
  events.filter(({ state }) => state === 'unsure').map((event) => waiting.find(({ id }) => id === event.id) ?? event);

function App() {
  const shown = day.value;
  const today = page.today.value;
  const known = counts.value && rows.value && unsure.value && shown && today;
  return (
    <>
      {page.practice && <PracticeBar onEnd={endPracticeHere} />}
      <Panel
        view={view.value}
        trouble={page.trouble.value}
        said={said.value}
        onPutBack={lately.value ? putItBack : undefined}
        onRetry={() => location.reload()}
        notices={
          <>
            <NotCounting
              pausedSince={page.settings.value?.pausedSince ?? null}
              sites={sites.value ?? []}
              language={language}
              onResume={() => tell({ do: 'resume' })}
            />
            {atRisk.value && !page.practice && (
              <BackupReminder unsaved={atRisk.value} language={language} onLater={putOff} />
            )}
          </>
        }
      >
        {counts.value && rows.value && unsure.value && shown && today ? (
          <Today
            language={language}
            day={shown}
            today={today}
            counts={counts.value}
            rows={rows.value}
            waiting={shown === today ? unsure.value : unsureOf(rows.value.events, unsure.value)}
            onDay={show}
            onUndo={(id) => tell({ do: 'undo', id })}
            onCountAgain={(id) => tell({ do: 'count-again', id })}
            onCorrect={isKept(shown, today) ? (metric, n) => void correctTo(shown, metric, n) : undefined}
            onAnswer={(id, answer) => tell({ do: 'answer', id, answer })}
            onOlder={() => {
              limit.value += rowsAtOnce;
            }}
            receiptOf={(id) => receiptOf(page.ledger, id)}
            anySite={sites.value?.some(isOn)}
          />
        ) : (
          <Loading level={1} />
        )}
      </Panel>
      <Ready when={Boolean(known) && !page.trouble.value} />
    </>
  );
}

startPage(App);
