import '@/components/ui/tokens.css';
import '@/components/ui/parts.css';
import '@/components/ui/missed.css';
import '@/components/today/today.css';
import '@/components/today/tray.css';
import { computed, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { Panel, type View, views } from '@/components/today/Panel';
import { Today } from '@/components/today/Today';
import { Loading } from '@/components/ui/Loading';
import { Missed } from '@/components/ui/Missed';
import { NotCounting } from '@/components/ui/NotCounting';
import { Ready } from '@/components/ui/Ready';
import { startPage } from '@/components/ui/start-page';
import { failureWords } from '@/components/words/failure-words';
import { here as languageHere } from '@/components/words/language';
import { metricName } from '@/components/words/metric-name';
import { ask } from '@/lib/browser/ask';
import type { Outcome, ViewMessage } from '@/lib/browser/messages';
import type { Event } from '@/lib/event';
import { receiptOf } from '@/lib/ledger/read';
import { followCounts } from '@/lib/state/counts';
import { followEvents, followUnsure } from '@/lib/state/events';
import { followHere } from '@/lib/state/here';
import { openPage } from '@/lib/state/page';
import { isOn } from '@/lib/state/site-view';
import { followSites } from '@/lib/state/sites';
import { number } from '@/lib/text/number';

const rowsAtOnce = 200;

const language = languageHere();
const page = openPage();
const chosen = signal<string | null>(null);
const day = computed(() => chosen.value ?? page.today.value);
const limit = signal(rowsAtOnce);
const said = signal<{ words: string; undo?: ViewMessage }>({ words: '' });
/** The person looks at what waits, asked or not, for as long as this view is open. */
const looked = signal(false);
const counts = followCounts(page, day);
const rows = followEvents(page, day, limit);
const unsure = followUnsure(page);
const sites = followSites();
const tab = new URLSearchParams(location.search).get('tab');
const here = followHere(sites, tab === null ? undefined : Number(tab));

const viewInAddress = (): View => views.find((view) => location.hash === `#${view}`) ?? 'today';
const view = signal<View>(viewInAddress());
addEventListener('hashchange', () => {
  view.value = viewInAddress();
});

/** @param words says how it ended, with the way back if one press can take it back */
const tell = async (message: ViewMessage, words?: (outcome: Outcome & { ok: true }) => (typeof said)['value']) => {
  const outcome = await ask(message);
  if (!outcome.ok) said.value = { words: failureWords(outcome.why) };
  else said.value = words?.(outcome) ?? { words: outcome.habit ? i18n.t(`today.habit_${outcome.habit}`) : '' };
};

function answerAll(events: readonly Event[], answer: 'yes' | 'no') {
  looked.value = true;
  void tell({ do: 'answer-all', ids: events.map(({ id }) => id), answer }, ({ ids = [] }) => {
    const many = events.filter(({ id }) => ids.includes(id)).reduce((sum, { n }) => sum + n, 0);
    const gaps: [string, string] = [number(many, language), metricName(events[0]?.metric ?? '', many)];
    const words = answer === 'yes' ? i18n.t('said.all', many, gaps) : i18n.t('said.none', many, gaps);
    return { words, undo: { do: 'reopen', ids } };
  });
}

const addMissed = (site: string, metric: string) =>
  tell({ do: 'missed', site, metric }, ({ id }) => {
    const words = i18n.t('popup.missed_added', { metric: metricName(metric) });
    return { words, ...(id ? { undo: { do: 'undo', id } as const } : {}) };
  });

/** Takes the last thing back; what asked is looked at again. */
function takeBack(message: ViewMessage) {
  looked.value = true;
  void tell(message, () => ({ words: i18n.t('said.taken_back') }));
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
  const { words, undo } = said.value;
  const known = counts.value && rows.value && unsure.value && shown && today;
  return (
    <>
      <Panel
        view={view.value}
        trouble={page.trouble.value}
        said={words}
        onUndoSaid={undo && (() => takeBack(undo))}
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
            quiet={shown === today && page.settings.value?.answered === today && !looked.value}
            onAnswer={(id, answer) => {
              looked.value = true;
              tell({ do: 'answer', id, answer });
            }}
            onAnswerAll={answerAll}
            onLater={() => {
              looked.value = false;
              tell({ do: 'later' });
            }}
            onLook={() => {
              looked.value = true;
            }}
            missed={
              <Missed
                disabled={false}
                sites={sites.value?.filter(isOn) ?? []}
                here={here.value?.site ?? null}
                onAdd={addMissed}
              />
            }
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
