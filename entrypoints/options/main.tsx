import '@/components/ui/tokens.css';
import '@/components/ui/buttons.css';
import '@/components/ui/parts.css';
import '@/components/ui/privacy.css';
import '@/components/options/options.css';
import '@/components/options/hours.css';
import '@/components/options/history.css';
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { About } from '@/components/options/About';
import { Amounts } from '@/components/options/Amounts';
import { Backup } from '@/components/options/Backup';
import { CallKey } from '@/components/options/CallKey';
import { Check } from '@/components/options/Check';
import { Data } from '@/components/options/Data';
import { DayStart } from '@/components/options/DayStart';
import { Habits } from '@/components/options/Habits';
import { Hours } from '@/components/options/Hours';
import { Import } from '@/components/options/Import';
import { NotCounted } from '@/components/options/NotCounted';
import { Options } from '@/components/options/Options';
import { OwnDomain } from '@/components/options/OwnDomain';
import { Practice } from '@/components/options/Practice';
import { SendingCard } from '@/components/options/SendingCard';
import { SendoutChoice } from '@/components/options/SendoutChoice';
import { Sites } from '@/components/options/Sites';
import { BackupReminder } from '@/components/ui/BackupReminder';
import { Loading } from '@/components/ui/Loading';
import { Ready } from '@/components/ui/Ready';
import { startPage } from '@/components/ui/start-page';
import { here } from '@/components/words/language';
import { ask } from '@/lib/browser/ask';
import { currencyOfTargets } from '@/lib/browser/currency';
import { offsetAt } from '@/lib/browser/now';
import { saveSettings } from '@/lib/browser/settings';
import { version } from '@/lib/browser/tabs';
import { usualTimes } from '@/lib/digest';
import { tellsAmounts } from '@/lib/state/amounts';
import { followRemoved, followUnsaved, putOff } from '@/lib/state/backup';
import { bindAddress, unbind } from '@/lib/state/bind';
import { followCallKey } from '@/lib/state/call-key';
import { beginCheck, finishCheck, followCheck, leaveCheck, tick } from '@/lib/state/check';
import { endConsent } from '@/lib/state/consent';
import { moveDayStart } from '@/lib/state/day-start';
import { exportFile } from '@/lib/state/export';
import { habitsIn } from '@/lib/state/habits';
import { checkFile, mergeFile, unlinkedTo } from '@/lib/state/import';
import { followInUse } from '@/lib/state/in-use';
import { followLearnt, learntIn } from '@/lib/state/learnt';
import { openPage } from '@/lib/state/page';
import { endPractice, followPractice } from '@/lib/state/practice';
import { followRefusals } from '@/lib/state/refusals';
import { saveSendout } from '@/lib/state/sendout';
import { followSites } from '@/lib/state/sites';
import { startPractice } from '@/lib/state/start-practice';
import { leaveOff, offerByHand, showChip, switchEverywhere, switchSite } from '@/lib/state/switching';
import { followAgreement } from '@/lib/state/targets';
import { dateOf } from '@/lib/text/moment';
import { refusalReport } from '@/lib/text/refusal-report';
import { CalendarSection, calendarIn } from './calendar';
import { commissionIn } from './commission';
import { historyOf } from './history';
import { saveFile } from './save-file';
import { targetsIn } from './targets';

const language = here();
const origin = new URLSearchParams(location.search).get('origin') ?? '';
const page = openPage();
const sites = followSites();
const refusals = followRefusals(page);
const inUse = followInUse(page);
const atRisk = followUnsaved(page);
const removed = followRemoved(page);
const check = followCheck(page);
const practice = followPractice();
const learnt = followLearnt();
const targets = targetsIn(page, sites, language);
const commission = commissionIn(page, language);
const calendar = calendarIn(page, language);
const callKey = followCallKey();
const agreement = followAgreement(page);
const ownSite = signal<string | null>(null);
const History = historyOf(page, language);

async function switchPractice(on: boolean) {
  if (on) await startPractice();
  else endPractice();
  practice.value = on;
}

/** The own-domain form, with a site chosen in its row. */
function toOwnDomain(site: string) {
  ownSite.value = site;
  document.querySelector<HTMLInputElement>('form[data-form="own-domain"] input')?.focus();
}

/** Begins to check a site and goes to where it is done. */
function toCheck(site: string): Promise<void> {
  location.hash = 'check';
  return beginCheck(site);
}

/** Closes the check and goes back to where it was begun. */
async function fromCheck(site: string) {
  await leaveCheck();
  history.replaceState(null, '', '#sites');
  // Its button is drawn anew.
  setTimeout(() => document.querySelector<HTMLElement>(`[data-site="${site}"] [data-do="check"]`)?.focus());
}

async function deleteAll() {
  const done = await ask({ do: 'delete-all' });
  await calendar.renew();
  return done;
}

async function saveExport(passphrase?: string): Promise<string> {
  const name = `groundwork-${page.today.value ?? 'export'}${passphrase ? '-key' : ''}.json`;
  saveFile(await exportFile(page.ledger, passphrase), name);
  return name;
}

function App() {
  const rows = sites.value;
  const settings = page.settings.value;
  const trouble = page.trouble.value;
  const checked = check.value;
  const shown =
    rows !== undefined &&
    settings !== undefined &&
    (trouble !== null ||
      (refusals.value !== undefined && targets.known.value && commission.known.value && calendar.known.value));
  // The page is empty while the browser looks for the part its address names.
  useEffect(() => {
    if (shown && location.hash) document.querySelector(location.hash)?.scrollIntoView();
  }, [shown]);
  const turnedDown = refusals.value ?? [];
  return (
    <Options trouble={trouble} onRetry={() => location.reload()}>
      {shown ? (
        <>
          <Sites
            sites={rows}
            language={language}
            inUse={trouble ? undefined : inUse.value}
            onSwitch={switchSite}
            onRemove={unbind}
            onOwnDomain={toOwnDomain}
            onLeaveOff={leaveOff}
            onCountsRight={(site) => ask({ do: 'counts-right', site })}
            onByHand={offerByHand}
            onEverywhere={switchEverywhere}
            onChip={showChip}
            checking={checked && !checked.finished ? checked.site : null}
            onCheck={trouble ? undefined : toCheck}
          />
          {checked && !trouble && (
            <Check
              check={checked}
              language={language}
              onTick={tick}
              onFinish={finishCheck}
              onResume={() => ask({ do: 'resume' })}
              onLeave={() => fromCheck(checked.site)}
              onSave={(report, file) => saveFile(new Blob([report], { type: 'application/json' }), file)}
            />
          )}
          <OwnDomain
            sites={rows}
            origin={origin}
            site={ownSite.value}
            onSite={(site) => {
              ownSite.value = site;
            }}
            onBind={bindAddress}
          />
          {!trouble && <targets.Section />}
          {!trouble && <commission.Section />}
          {(settings.currency !== null || tellsAmounts(rows)) && (
            <Amounts
              currency={settings.currency}
              ofTargets={currencyOfTargets(agreement.value?.targets ?? [])}
              language={language}
              onCurrency={(currency) => saveSettings({ currency })}
            />
          )}
          {!trouble && <CalendarSection {...calendar} />}
          <Hours
            hours={settings.hours}
            language={language}
            onHours={(next) => saveSettings(({ hours }) => ({ hours: next(hours) }))}
          />
          {!trouble && (
            <DayStart
              dayStart={settings.dayStart}
              language={language}
              onDayStart={(minutes) => moveDayStart(page.ledger, minutes)}
            />
          )}
          <SendingCard
            consent={settings.consent?.ended ? null : settings.consent}
            monday={settings.digest.monday ?? usualTimes.monday}
            language={language}
            onEnd={endConsent}
          />
          <SendoutChoice sendout={settings.sendout} onSendout={saveSendout} />
          {callKey.value && <CallKey callKey={callKey.value} />}
          <Habits
            habits={habitsIn(settings)}
            learnt={learntIn(learnt.value)}
            onAskAgain={(detector) => ask({ do: 'ask-again', detector })}
            onForgetSet={(set) => ask({ do: 'forget-set', set })}
          />
          {!trouble && (
            <NotCounted
              refusals={turnedDown}
              report={refusalReport(turnedDown, version(), (at) => dateOf(at, offsetAt(at)))}
              language={language}
              onCopy={(text) => navigator.clipboard.writeText(text)}
            />
          )}
          <Data
            known={!trouble}
            onExport={() => saveExport()}
            onDelete={deleteAll}
            removedTo={removed.value ?? null}
            unlinkedTo={unlinkedTo(settings)}
            language={language}
            reminder={
              atRisk.value && <BackupReminder unsaved={atRisk.value} language={language} here onLater={putOff} />
            }
          >
            <Backup disabled={Boolean(trouble)} onBackup={saveExport} />
            <Import
              disabled={Boolean(trouble)}
              language={language}
              onCheck={(file, tell, signal) => checkFile(page.ledger, file, tell, signal)}
              onMerge={(file, view, passphrase, tell, signal) =>
                mergeFile(page.ledger, file, view, passphrase, tell, signal)
              }
            />
            <History />
            <Practice on={practice.value} onSwitch={switchPractice} />
          </Data>
          <About version={version()} />
        </>
      ) : (
        <Loading level={2} />
      )}
      <Ready when={shown && !trouble} />
    </Options>
  );
}

startPage(App, i18n.t('options.title'));
