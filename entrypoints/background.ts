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
import { onSettings } from '../lib/browser/settings';
import { openPage } from '../lib/browser/tabs';
import { answerView } from '../lib/browser/view-requests';
import { onSweepAlarm } from '../lib/browser/wake';
import { openLedger } from '../lib/ledger/open';
import { dropOldReceipts } from '../lib/ledger/retention';

/** The background wires the browser to the counter. Every listener is attached synchronously, so that it can wake it. */
export default defineBackground({
  type: 'module',
  main() {
    const ledger = openLedger();
    const badge = () => void refreshBadge(ledger);
    const counter = createCounting(ledger, badge);

    const attach = requestListeners({
      seen: (request) => void counter.request(request),
      done: (end) => void counter.done(end),
    });
    attach();

    onPermissionsChanged(() => {
      attach();
      void alignScripts(true);
    });
    onBindings(() => void alignScripts(true));
    onMenu();
    onSettings(() => {
      badge();
      void refreshMenu();
    });
    onSweepAlarm(() => void counter.sweep());

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
      if (reason === 'install') void openPage('welcome.html');
    });
    browser.runtime.onStartup.addListener(() => {
      void alignScripts(false);
      void refreshMenu();
      void dropOldReceipts(ledger, Date.now());
    });

    void counter.sweep();
    badge();
  },
});
