import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../lib/browser/api';
import { refreshBadge } from '../lib/browser/badge';
import { onBindings } from '../lib/browser/bindings';
import { createCounting } from '../lib/browser/counting';
import { onMenu, refreshMenu } from '../lib/browser/menu';
import { readPageMessage, readViewMessage } from '../lib/browser/message-schemas';
import { receivePage, type Sender } from '../lib/browser/page-messages';
import { onPermissionsChanged } from '../lib/browser/permissions';
import { requestListeners } from '../lib/browser/requests';
import { alignScripts } from '../lib/browser/scripts';
import { onSettings, readSettings } from '../lib/browser/settings';
import { openPage } from '../lib/browser/tabs';
import { tidyUp } from '../lib/browser/tidy-up';
import { answerView } from '../lib/browser/view-requests';
import { onAlarms, wakeNextDay } from '../lib/browser/wake';
import { onWithdrawn } from '../lib/browser/withdrawn';
import { openLedger } from '../lib/ledger/open';

/** The background wires the browser to the counter. Every listener is attached synchronously, so that it can wake it. */
export default defineBackground({
  type: 'module',
  main() {
    const ledger = openLedger();
    const badge = () => void refreshBadge(ledger);
    const newDay = () => {
      badge();
      void readSettings()
        .then(async (settings) => {
          await wakeNextDay(settings);
          await tidyUp(ledger, settings);
        })
        .catch(badge);
    };
    const counter = createCounting(ledger, badge);

    const attach = requestListeners({
      seen: (request) => void counter.request(request).catch(badge),
      done: (end) => void counter.done(end).catch(badge),
    });
    attach();

    onPermissionsChanged(() => {
      attach();
      void alignScripts(true);
    });
    onBindings(() => void alignScripts(true));
    onWithdrawn(badge);
    onMenu();
    onSettings((settings) => {
      badge();
      void wakeNextDay(settings);
      void refreshMenu();
    });
    onAlarms({ sweep: () => void counter.sweep().catch(badge), newDay });

    browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
      const fromPage = readPageMessage(message);
      if (fromPage) return receivePage(counter, fromPage, sender);
      const fromView = sender.url?.startsWith(browser.runtime.getURL('')) ? readViewMessage(message) : null;
      if (!fromView) return undefined;
      return answerView(ledger, fromView).finally(badge);
    });

    browser.runtime.onInstalled.addListener(({ reason }) => {
      void alignScripts(true);
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
    badge();
  },
});
