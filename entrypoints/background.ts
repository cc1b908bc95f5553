import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../lib/browser/api';
import { refreshBadge } from '../lib/browser/badge';
import { onBindings } from '../lib/browser/bindings';
import { countCall, onCallKey } from '../lib/browser/call-key';
import { receiveChip } from '../lib/browser/chip-requests';
import { createCounting } from '../lib/browser/counting';
import { alignNotify, sayDigest } from '../lib/browser/digest';
import { forgetGestures } from '../lib/browser/gestures';
import { onMenu, refreshMenu } from '../lib/browser/menu';
import { readChipMessage, readPageMessage, readViewMessage } from '../lib/browser/message-schemas';
import { moveDays } from '../lib/browser/move-days';
import { onNotice } from '../lib/browser/notify';
import { receivePage, type Sender } from '../lib/browser/page-messages';
import { onPermissionsChanged } from '../lib/browser/permissions';
import { requestListeners } from '../lib/browser/requests';
import { alignScripts, alignSettings } from '../lib/browser/scripts';
import { onSettings, readSettings } from '../lib/browser/settings';
import { onStandings } from '../lib/browser/standing';
import { openPage } from '../lib/browser/tabs';
import { tidyUp } from '../lib/browser/tidy-up';
import { onUse } from '../lib/browser/use';
import { answerView } from '../lib/browser/view-requests';
import { onAlarms, wakeNextDay } from '../lib/browser/wake';
import { weigh } from '../lib/browser/weigh';
import { onWithdrawn } from '../lib/browser/withdrawn';
import { openLedger } from '../lib/ledger/open';

/** The background wires the browser to the counter. Every listener is attached synchronously, so that it can wake it. */
export default defineBackground({
  type: 'module',
  main() {
    const ledger = openLedger();
    const badge = () => void refreshBadge(ledger);
    const digest = () => void sayDigest(ledger).catch(badge);
    const newDay = () => {
      badge();
      digest();
      void readSettings()
        .then(async (settings) => {
          await wakeNextDay(settings);
          await tidyUp(ledger, settings);
        })
        .catch(badge);
      void weigh(ledger).catch(badge);
      void forgetGestures('old');
    };
    const counter = createCounting(ledger, badge);

    const attach = requestListeners({
      seen: (request) => void counter.request(request).catch(badge),
      done: (end) => void counter.done(end).catch(badge),
    });
    attach();

    const noticed = () => onNotice((day) => void openPage('sidepanel.html', `#send-${day}`));
    noticed();

    onPermissionsChanged(() => {
      attach();
      noticed();
      void alignNotify();
      digest();
      void alignScripts(true).finally(badge);
    });
    onBindings(() => void alignScripts(true).finally(badge));
    onWithdrawn(badge);
    onStandings(badge);
    onUse(() => void weigh(ledger).catch(badge));
    onMenu();
    onCallKey(() => void countCall(ledger).catch(badge));
    onSettings((settings) => {
      badge();
      void alignSettings().then(badge);
      void wakeNextDay(settings);
      digest();
      void refreshMenu();
    });
    onAlarms({ sweep: () => void counter.sweep().catch(badge), newDay, digest });

    browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
      const fromPage = readPageMessage(message);
      if (fromPage) return receivePage(counter, fromPage, sender);
      const fromChip = readChipMessage(message);
      if (fromChip) {
        const answer = receiveChip(ledger, fromChip, sender, Date.now());
        // Who only asks changes nothing.
        return fromChip.chip === 'record' ? answer : answer.finally(badge);
      }
      const fromView = sender.url?.startsWith(browser.runtime.getURL('')) ? readViewMessage(message) : null;
      if (!fromView) return undefined;
      return answerView(ledger, fromView).finally(badge);
    });

    browser.runtime.onInstalled.addListener(({ reason }) => {
      void alignScripts(true).finally(badge);
      void refreshMenu();
      newDay();
      if (reason === 'install') void openPage('welcome.html');
    });
    browser.runtime.onStartup.addListener(() => {
      void alignScripts(false);
      void refreshMenu();
      newDay();
    });

    void counter.sweep().catch(badge);
    digest();
    void moveDays(ledger).finally(badge);
  },
});
