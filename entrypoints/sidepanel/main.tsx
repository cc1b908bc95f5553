import '@/components/ui/tokens.css';
import '@/components/ui/parts.css';
import '@/components/today/today.css';
import '@/components/today/tray.css';
import { computed, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { Panel, type View, views } from '@/components/today/Panel';
import { Today } from '@/components/today/Today';
import { Loading } from '@/components/ui/Loading';
import { NotCounting } from '@/components/ui/NotCounting';
import { Ready } from '@/components/ui/Ready';
import { startPage } from '@/components/ui/start-page';
import { failureWords } from '@/components/words/failure-words';
import { here } from '@/components/words/language';
import { ask } from '@/lib/browser/ask';
import type { Event } from '@/lib/event';
import { receiptOf } from '@/lib/ledger/read';
import { followCounts } from '@/lib/state/counts';
import { followEvents, followUnsure } from '@/lib/state/events';
import { openPage } from '@/lib/state/page';
import { isOn } from '@/lib/state/site-view';
import { followSites } from '@/lib/state/sites';

const rowsAtOnce = 200;

const language = here();
const page = openPage();
const chosen = signal<string | null>(null);
const day = computed(() => chosen.value ?? page.today.value);
const limit = signal(rowsAtOnce);
const said = signal('');
const counts = followCounts(page, day);
const rows = followEvents(page, day, limit);
const unsure = followUnsure(page);
const sites = followSites();

const viewInAddress = (): View => views.find((view) => location.hash === `#${view}`) ?? 'today';
const view = signal<View>(viewInAddress());
addEventListener('hashchange', () => {
  view.value = viewInAddress();
});

const tell = async (message: Parameters<typeof ask>[0]) => {
  const outcome = await ask(message);
  said.value = outcome.ok ? (outcome.habit ? i18n.t(`today.habit_${outcome.habit}`) : '') : failureWords(outcome.why);
};

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
      <Panel
        view={view.value}
        trouble={page.trouble.value}
        said={said.value}
        onRetry={() => location.reload()}
        notices={
          <NotCounting
            pausedSince={page.settings.value?.pausedSince ?? null}
            sites={sites.value ?? []}
            language={language}
            onResume={() => tell({ do: 'resume' })}
          />
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
