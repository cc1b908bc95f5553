import '@/components/ui/tokens.css';
import '@/components/ui/buttons.css';
import '@/components/ui/parts.css';
import '@/components/ui/missed.css';
import '@/components/popup/popup.css';
import '@/components/ui/course.css';
import '@/components/popup/pair.css';
import { computed, effect, signal } from '@preact/signals';
import { type Goes, Popup } from '@/components/popup/Popup';
import { PracticeBar } from '@/components/ui/PracticeBar';
import { Ready } from '@/components/ui/Ready';
import { startPage } from '@/components/ui/start-page';
import { here as languageHere } from '@/components/words/language';
import { currentWindow, openSidePanel } from '@/lib/browser/panel';
import { tabUrl } from '@/lib/browser/tabs';
import { askToSend } from '@/lib/browser/to-send';
import { followCounts, withReady } from '@/lib/state/counts';
import type { DigestLine } from '@/lib/state/digest';
import { followLast, followUnsure } from '@/lib/state/events';
import type { AskedToday } from '@/lib/state/headline';
import { followHere } from '@/lib/state/here';
import type { PageTaken } from '@/lib/state/page-taken';
import { endPracticeHere, openShown } from '@/lib/state/practice';
import type { Progress } from '@/lib/state/progress';
import { anyOn, isOn } from '@/lib/state/site-view';
import { followSites } from '@/lib/state/sites';
import { showChip, switchSite } from '@/lib/state/switching';
import { followTrying } from '@/lib/state/trying';

const tab = new URLSearchParams(location.search).get('tab');
const language = languageHere();
const page = openShown();
const sites = followSites();
const counts = followCounts(page, page.today);
/** The numbers are on the screen: only then is asked for anything that would hold them up. */
const isDrawn = signal(false);
const last = followLast(page, isDrawn);
const unsure = followUnsure(page, isDrawn);
const here = followHere(sites, tab === null ? undefined : Number(tab));

/** What is shown first of the person's targets. */
const pair = signal<readonly Progress[] | null>();
const asked = signal<AskedToday | null>(null);
const aims = signal<readonly string[]>([]);
/** The week that is ready to be sent, with the way to put it off. Practice numbers are sent to nobody. */
const digest = signal<{ line: DigestLine; onNot: () => void } | null>(null);
/** A week that goes by itself, and what can be done about it. */
const goes = signal<Goes | null>(null);
/** So long what moves the rows waits for the pair, in milliseconds after the first numbers were drawn. */
const together = 400;
const isOver = signal(false);
/** What stands above the rows moves them: it comes in one step with the pair, unless that takes its time. */
const isWhole = computed(() => pair.value !== undefined || isOver.value);

/** Follows everything else, once the counts are drawn: they are not to wait for it. */
function followMore() {
  if (isDrawn.value) return;
  isDrawn.value = true;
  setTimeout(() => {
    isOver.value = true;
  }, together);
  void import('@/lib/state/headline').then(({ followHeadline }) => {
    const headline = followHeadline(page);
    effect(() => {
      aims.value = headline.aims.value;
      asked.value = headline.asked.value;
      pair.value = headline.pair.value;
    });
  });
  if (page.practice) return;
  void import('@/lib/state/digest').then(({ followDigest, putOffDigest }) => {
    const found = followDigest(page);
    effect(() => {
      const line = found.value;
      digest.value = line ? { line, onNot: () => void putOffDigest(line.name) } : null;
    });
  });
  void import('@/lib/state/consent').then(({ followConsent, consentDoings }) => {
    const found = followConsent(page);
    effect(() => {
      goes.value = found.value ? { line: found.value, ...consentDoings } : null;
    });
  });
}

/** What the page is taken for: looked up when somebody wants to know, each time anew. */
const taken = signal<PageTaken | null>();
async function lookAtPage() {
  const [{ pageTaken }, url] = await Promise.all([
    import('@/lib/state/page-taken'),
    tabUrl(tab === null ? undefined : Number(tab)),
  ]);
  const bindings = (sites.value ?? []).flatMap((site) => site.domains);
  taken.value = url && (await pageTaken(page.ledger, url, bindings));
}

// A click may open the side panel only if the window is known before it.
let windowId = -1;

/** Somebody looked behind "⋯". */
const isBehindSeen = signal(false);
/** What is tried out, and which way is due. */
const running = followTrying(page, isBehindSeen);

/** How many wait for an answer. */
const waiting = computed(() => {
  const isAnswered = page.settings.value?.answered === page.today.value;
  return isWhole.value && !isAnswered ? (unsure.value?.length ?? 0) : 0;
});

/** Today's rows; undefined until the ledger and the browser have answered. */
const rows = computed(() => {
  const on = sites.value?.filter(isOn);
  const counted = counts.value ?? (page.trouble.value ? [] : undefined);
  // What is asked for can be added, also where no site counts it.
  return counted && on && withReady(counted, [...on.flatMap(({ metrics }) => metrics), ...aims.value]);
});

function App() {
  const trouble = page.trouble.value;
  const shown = rows.value;
  return (
    <>
      {page.practice && <PracticeBar onEnd={endPracticeHere} />}
      <Popup
        language={language}
        trouble={trouble}
        counts={shown}
        last={isWhole.value ? last.value : undefined}
        pair={pair.value}
        asked={asked.value}
        running={running.value}
        waiting={waiting.value}
        drawn={isDrawn.value}
        pausedSince={page.settings.value?.pausedSince ?? null}
        anySite={sites.value && anyOn(sites.value)}
        sites={sites.value ?? []}
        here={here.value}
        taken={taken.value}
        digest={digest.value}
        goes={goes.value}
        onSend={(day) => {
          // Not waited for: only at once the browser opens the panel, which looks for it.
          void askToSend(day, windowId);
          void openSidePanel(windowId);
        }}
        onPlusOne={(metric) => page.ask({ do: 'plus-one', metric })}
        onMissed={(site, metric) => page.ask({ do: 'missed', site, metric })}
        onUndo={(id) => page.ask({ do: 'undo', id })}
        onUndoLast={() => page.ask({ do: 'undo-last' })}
        onPause={(pause) => page.ask({ do: pause ? 'pause' : 'resume' })}
        onSwitch={switchSite}
        onSidePanel={() => openSidePanel(windowId)}
        onMore={() => {
          void lookAtPage();
          isBehindSeen.value = true;
        }}
        onChip={showChip}
        onRetry={() => location.reload()}
      />
      <Ready when={!trouble && shown !== undefined} onDrawn={followMore} />
    </>
  );
}

/** So long nothing is shown rather than that something loads, in milliseconds. */
const patience = 150;
const isLate = signal(false);
setTimeout(() => {
  isLate.value = true;
}, patience);

// What is drawn before the numbers are there holds them up by a frame.
let isStarted = false;
effect(() => {
  if (isStarted || !(rows.value || page.trouble.value || isLate.value)) return;
  isStarted = true;
  queueMicrotask(() => {
    startPage(App);
    void currentWindow().then((id) => {
      windowId = id;
    });
  });
});
