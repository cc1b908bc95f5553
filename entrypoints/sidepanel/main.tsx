import '@/components/ui/tokens.css';
import '@/components/ui/buttons.css';
import '@/components/ui/parts.css';
import '@/components/ui/missed.css';
import '@/components/ui/tag-choice.css';
import '@/components/today/today.css';
import '@/components/today/tray.css';
import '@/components/today/correct.css';
import '@/components/ui/course.css';
import '@/components/today/bulk.css';
import '@/components/ui/field.css';
import '@/components/today/measures.css';
import '@/components/today/week.css';
import { computed, effect, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { RepliesDoor } from '@/components/replies/RepliesDoor';
import { BulkDoor } from '@/components/today/BulkDoor';
import { Measures } from '@/components/today/Measures';
import { Panel } from '@/components/today/Panel';
import { Today } from '@/components/today/Today';
import { Week } from '@/components/today/Week';
import { BackupReminder } from '@/components/ui/BackupReminder';
import { Loading } from '@/components/ui/Loading';
import { Missed } from '@/components/ui/Missed';
import { NextWays } from '@/components/ui/NextWays';
import { NotCounting } from '@/components/ui/NotCounting';
import { PracticeBar } from '@/components/ui/PracticeBar';
import { Ready } from '@/components/ui/Ready';
import { startPage } from '@/components/ui/start-page';
import { here as languageHere } from '@/components/words/language';
import { currencyOfTargets } from '@/lib/browser/currency';
import type { Event } from '@/lib/event';
import { receiptOf } from '@/lib/ledger/read';
import { followUnsaved, putOff } from '@/lib/state/backup';
import { isKept } from '@/lib/state/correct';
import { daysToEnter, followDays } from '@/lib/state/counts';
import { followDay } from '@/lib/state/day-view';
import { followUnsure } from '@/lib/state/events';
import type { AskedToday } from '@/lib/state/headline';
import { followHere } from '@/lib/state/here';
import { endPracticeHere, openShown } from '@/lib/state/practice';
import { anyOn, isOn } from '@/lib/state/site-view';
import { followSites } from '@/lib/state/sites';
import { followAgreement } from '@/lib/state/targets';
import { followTrying } from '@/lib/state/trying';
import { dayValues } from '@/lib/state/values';
import { likelyCurrency } from '@/lib/text/currency';
import { about, brought, sheet, view, wasBrought } from './address';
import { createDoings } from './doings';
import type { numbersIn } from './numbers';
import type { repliesIn } from './replies';
import { createSending } from './sending';
import type { sheetsIn } from './sheets';

const rowsAtOnce = 200;

const language = languageHere();
const page = openShown();
const chosen = signal<string | null>(null);
const day = computed(() => chosen.value ?? page.today.value);
const limit = signal(rowsAtOnce);
const { said, looked, tell, tellRow, answerAll, addMissed, correctTo, tag, amount, closeWeek, enter, turn } =
  createDoings(page, language);
const shown = followDay(page, day, limit);
const dayShown = computed(() => shown.value?.day);
const days = computed(
  () => (dayShown.value && page.today.value && daysToEnter(dayShown.value, page.today.value)) || undefined,
);
const numbers = followDays(page, days);
const agreement = followAgreement(page);
const unsure = followUnsure(page);
const sites = followSites();
const tab = new URLSearchParams(location.search).get('tab');
const here = followHere(sites, tab === null ? undefined : Number(tab));
const atRisk = followUnsaved(page);

/** The views that reckon, once one of them is looked at: the day's list is not to wait for the arithmetic. */
const numbersOf = signal<ReturnType<typeof numbersIn> | null>(null);
effect(() => {
  if (view.value === 'today') return;
  void import('./numbers').then((numbers) => {
    numbersOf.value ??= numbers.numbersIn(page, about, language);
  });
});

/** The sheets to print, once one is looked at. */
const sheetsOf = signal<ReturnType<typeof sheetsIn> | null>(null);
effect(() => {
  if (!sheet.value) return;
  void import('./sheets').then((sheets) => {
    sheetsOf.value ??= sheets.sheetsIn(page, sites, language);
  });
});

/** What the day asks, as the popup says it. It comes after the list, which is not to wait for the arithmetic either. */
const asked = signal<AskedToday | null>(null);
void import('@/lib/state/headline').then(({ followHeadline }) => {
  const headline = followHeadline(page);
  effect(() => {
    asked.value = headline.asked.value;
  });
});
const isListed = computed(() => dayShown.value !== undefined);
/** What is tried out. It comes after the list, too. */
const running = followTrying(page, isListed);
const sending = createSending(page, sites, language);

/** What the person was answered, once they look. */
const repliesOf = signal<ReturnType<typeof repliesIn> | null>(null);
const lookAtReplies = () =>
  void import('./replies').then((replies) => {
    repliesOf.value ??= replies.repliesIn(page, brought, language);
  });

function show(next: string) {
  limit.value = rowsAtOnce;
  chosen.value = next === page.today.value ? null : next;
}

/** What waits for an answer on another day; what has lapsed meanwhile among it. */
const unsureOf = (events: readonly Event[], waiting: readonly Event[]): Event[] =>
  events.filter(({ state }) => state === 'unsure').map((event) => waiting.find(({ id }) => id === event.id) ?? event);

const eventOf = (id: string) =>
  [...(unsure.value ?? []), ...(shown.value?.rows.events ?? [])].find((one) => one.id === id);

function App() {
  if (sheet.value) {
    const Sheets = sheetsOf.value;
    return (
      <>
        {page.practice && <PracticeBar onEnd={endPracticeHere} />}
        {Sheets ? <Sheets sheet={sheet.value} /> : <Loading level={1} />}
      </>
    );
  }
  const [seen, today] = [shown.value, page.today.value];
  const known = seen && unsure.value && today;
  return (
    <>
      {page.practice && <PracticeBar onEnd={endPracticeHere} />}
      <Panel
        view={view.value}
        trouble={page.trouble.value}
        said={said.value}
        onUndoSaid={said.value.undo}
        onRetry={() => location.reload()}
        numbers={view.value === 'today' || !numbersOf.value ? <Loading level={1} /> : numbersOf.value(view.value)}
        notices={
          <>
            <NotCounting
              pausedSince={page.settings.value?.pausedSince ?? null}
              sites={sites.value ?? []}
              language={language}
              onResume={() => tell({ do: 'resume' }, () => ({ words: i18n.t('said.resumed') }))}
            />
            {sending.ready()}
            {atRisk.value && !page.practice && (
              <BackupReminder unsaved={atRisk.value} language={language} onLater={putOff} />
            )}
          </>
        }
      >
        {seen && unsure.value && today ? (
          <Today
            language={language}
            day={seen.day}
            goneTo={day.value ?? seen.day}
            today={today}
            counts={seen.counts}
            asked={asked.value}
            trying={<NextWays running={running.value} all="#ratios" />}
            rows={seen.rows}
            waiting={seen.day === today ? unsure.value : unsureOf(seen.rows.events, unsure.value)}
            onDay={show}
            onUndo={(id) => tellRow({ do: 'undo', id }, eventOf(id))}
            onCountAgain={(id) => tellRow({ do: 'count-again', id }, eventOf(id))}
            onCorrect={
              isKept(seen.day, today)
                ? (metric, n, tags = []) => void correctTo([{ day: seen.day, metric, n, tags }])
                : undefined
            }
            onTag={tag}
            onAmount={amount}
            currency={
              page.settings.value?.currency ??
              currencyOfTargets(agreement.value?.targets ?? []) ??
              likelyCurrency(language)
            }
            measures={
              <Measures
                key={seen.day}
                values={dayValues(
                  seen.day,
                  agreement.value?.targets ?? [],
                  seen.entered,
                  page.settings.value?.dayStart ?? 0,
                )}
                language={language}
                onEnter={isKept(seen.day, today) ? (one) => enter({ day: seen.day, ...one }) : undefined}
                onTurn={turn}
              />
            }
            week={
              <>
                <Week week={seen.week} today={today} language={language} onClose={(days) => closeWeek(days, today)} />
                {!page.practice && (
                  <div class="adding">
                    {sending.door()}
                    <RepliesDoor
                      onOpen={lookAtReplies}
                      wanted={wasBrought.value}
                      onWanted={() => {
                        wasBrought.value = false;
                      }}
                    >
                      {() => repliesOf.value?.() ?? <Loading level={2} />}
                    </RepliesDoor>
                  </div>
                )}
              </>
            }
            bulk={
              <BulkDoor
                key={seen.day}
                language={language}
                days={days.value ?? []}
                counted={numbers.value ?? {}}
                onSave={correctTo}
              />
            }
            quiet={seen.day === today && page.settings.value?.answered === today && !looked.value}
            onAnswer={(id, answer) => {
              looked.value = true;
              tellRow({ do: 'answer', id, answer }, eventOf(id));
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
            anySite={sites.value && anyOn(sites.value)}
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
