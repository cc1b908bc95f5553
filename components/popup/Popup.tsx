import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import type { ConsentDoings, ConsentLine } from '@/lib/state/consent';
import type { MetricCount } from '@/lib/state/counts';
import type { DigestLine } from '@/lib/state/digest';
import type { Running } from '@/lib/state/experiments';
import type { AskedToday } from '@/lib/state/headline';
import type { Here } from '@/lib/state/here';
import type { Why } from '@/lib/state/page';
import type { PageTaken } from '@/lib/state/page-taken';
import type { Progress } from '@/lib/state/progress';
import { isOn, type SiteView } from '@/lib/state/site-view';
import { number } from '@/lib/text/number';
import { Brand } from '../ui/Brand';
import { Button } from '../ui/Button';
import { ConsentNotice } from '../ui/ConsentNotice';
import { DigestReady } from '../ui/DigestReady';
import type { Done } from '../ui/done';
import { Loading } from '../ui/Loading';
import { Missed } from '../ui/Missed';
import { NoSite } from '../ui/NoSite';
import { NotCounting } from '../ui/NotCounting';
import { Said } from '../ui/Said';
import { Trouble } from '../ui/Trouble';
import { isEnough } from '../words/advice-words';
import { failureWords } from '../words/failure-words';
import { metricName } from '../words/metric-name';
import { Behind } from './Behind';
import { Headline } from './Headline';
import { Metrics } from './Metrics';
import { More } from './More';
import { Pair } from './Pair';
import { ThisPage } from './ThisPage';
import { UndoLast } from './UndoLast';

/** A week that goes by itself, and what can be done about it. */
export type Goes = ConsentDoings & { line: ConsentLine };

export interface PopupProps {
  language: string;
  trouble: Why | null;
  /** Today's numbers and a nought for what is ready to be counted; undefined until the ledger has answered. */
  counts: readonly MetricCount[] | undefined;
  /** What "undo last" takes back; undefined until that is known. */
  last: Event | null | undefined;
  /** What is shown first of the person's targets; null where there are none, undefined until that is known. */
  pair: readonly Progress[] | null | undefined;
  /** What the day is asked of, and what for; null where it is asked of nothing. */
  asked: AskedToday | null;
  /** What is tried out, once somebody looked behind "⋯". */
  running: readonly Running[];
  /** How many wait for an answer. */
  waiting: number;
  /** Whether the numbers in sight are on the screen. */
  drawn: boolean;
  pausedSince: number | null;
  /** Whether any site is switched on; undefined until the browser has answered. */
  anySite: boolean | undefined;
  sites: readonly SiteView[];
  here: Here | null;
  /** What the page is taken for, once somebody wanted to know. */
  taken: PageTaken | null | undefined;
  /** The week that is ready to be sent; null where none is. */
  digest: { line: DigestLine; onNot: () => void } | null;
  /** The week that goes by itself, or went; null where there is nothing to say of one. */
  goes: Goes | null;
  /** The person wants to send a week. @param day a day of it, YYYY-MM-DD */
  onSend: (day: string) => void;
  onPlusOne: (metric: string) => Promise<Done>;
  /** @param site a site's id, or `manual` */
  onMissed: (site: string, metric: string) => Promise<Done & { id?: string | null }>;
  onUndo: (id: string) => Promise<Done>;
  onUndoLast: () => Promise<Done>;
  onPause: (pause: boolean) => Promise<Done>;
  onSwitch: (patterns: readonly string[], on: boolean) => void;
  onSidePanel: () => void;
  /** Somebody looks behind "⋯". */
  onMore: () => void;
  onChip: (site: string, on: boolean) => void;
  onRetry: () => void;
}

/** How many rows fit beside what else there is to say; browsers make no popup higher than 600 px. */
const roomFor = ({ pair, waiting, pausedSince, digest, goes }: PopupProps): number =>
  Math.max(
    (pair?.length ? 2 : 6) - Number(waiting > 0) - (pausedSince === null ? 0 : 2) - (digest ? 2 : 0) - (goes ? 3 : 0),
    1,
  );

/** What one sees between two calls: today's numbers, the way to correct them, and whether this page counts. */
export function Popup(props: PopupProps) {
  const { language, trouble, counts, last, waiting, pausedSince, anySite, sites, here } = props;
  const [said, say] = useState<{ words: string; undo?: string }>({ words: '' });
  const tell = async (doing: Promise<Done>, words: string) => {
    const done = await doing;
    say({ words: done.ok ? words : failureWords(done.why) });
  };
  const missed = async (site: string, metric: string) => {
    const done = await props.onMissed(site, metric);
    const name = metricName(metric);
    if (done.ok) say({ words: i18n.t('popup.missed_added', { metric: name }), ...(done.id ? { undo: done.id } : {}) });
    else say({ words: failureWords(done.why) });
  };
  const { undo } = said;
  const plusOne = (metric: string, words: string) => void tell(props.onPlusOne(metric), words);
  const shown = trouble ? undefined : counts;
  // Of several things to do, the first site is the last.
  const beginning = anySite === false && !trouble && !here?.site && sites.every((site) => site.withdrawnSince === null);
  const total = shown?.reduce((sum, { n }) => sum + n, 0);

  return (
    <div class="popup">
      <More
        onOpen={props.onMore}
        bar={
          <>
            <Brand />
            <Button look="quiet" does="side-panel" onClick={props.onSidePanel}>
              {i18n.t('popup.side_panel')}
            </Button>
          </>
        }
      >
        {() => (
          <Behind
            last={last}
            pair={props.pair}
            running={props.running}
            here={here}
            taken={props.taken}
            language={language}
            onChip={props.onChip}
          />
        )}
      </More>
      <main aria-busy={!trouble && !counts}>
        {trouble && <Trouble why={trouble} level={1} onRetry={props.onRetry} />}
        {total !== undefined && (
          <div class="headline">
            <Headline total={total} pair={props.pair} asked={props.asked} language={language} />
            {last && <UndoLast last={last} onUndo={(words) => void tell(props.onUndoLast(), words)} />}
            {waiting > 0 && (
              <Button look="ask" does="answer" onClick={props.onSidePanel}>
                {i18n.t('headline.waiting', waiting, [number(waiting, language)])}
              </Button>
            )}
          </div>
        )}
        {!trouble && props.pair !== undefined && (
          <Pair pair={props.pair} enough={props.asked !== null && isEnough(props.asked.asked)} language={language} />
        )}
        {!trouble && !counts && <Loading level={1} />}
        <NotCounting pausedSince={pausedSince} sites={sites} language={language} />
        {props.goes && !trouble && (
          <ConsentNotice
            {...props.goes}
            language={language}
            onLook={() => props.goes && props.onSend(props.goes.line.day)}
          />
        )}
        {props.digest && !trouble && (
          <DigestReady
            line={props.digest.line}
            language={language}
            onLook={() => props.digest && props.onSend(props.digest.line.day)}
            onNot={props.digest.onNot}
          />
        )}
        {beginning && <NoSite />}
        {here && <ThisPage here={here} language={language} paused={pausedSince !== null} onSwitch={props.onSwitch} />}
        {total === 0 && anySite && <p class="soft">{i18n.t('popup.nothing_yet')}</p>}
        {counts && counts.length > 0 && (
          <Metrics
            counts={counts}
            known={!trouble}
            first={(props.pair ?? []).map(({ target }) => target.metric)}
            room={roomFor(props)}
            whole={props.drawn || trouble !== null}
            language={language}
            onPlusOne={plusOne}
          />
        )}
        <Said
          told={said}
          words={said.words}
          onUndo={undo === undefined ? undefined : () => void tell(props.onUndo(undo), i18n.t('popup.missed_undone'))}
        />
      </main>
      <footer class="doings">
        <Button
          look={pausedSince === null ? undefined : 'main'}
          does={pausedSince === null ? 'pause' : 'resume'}
          onClick={() =>
            void tell(
              props.onPause(pausedSince === null),
              i18n.t(pausedSince === null ? 'said.paused' : 'said.resumed'),
            )
          }
        >
          {i18n.t(pausedSince === null ? 'popup.pause' : 'popup.resume')}
        </Button>
        <Missed
          disabled={trouble !== null}
          sites={sites.filter(isOn)}
          here={here?.site ?? null}
          onAdd={(site, metric) => void missed(site, metric)}
        />
      </footer>
    </div>
  );
}
