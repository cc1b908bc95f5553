import type { Ledger } from '../ledger/open';
import { browser } from './api';
import { flashBadge } from './badge';
import { callKey } from './call-key-names';
import { answerView } from './view-requests';

/** Adds one call by hand, as the popup's +1 does, and says on the toolbar button whether it was written down. */
export async function countCall(ledger: Ledger): Promise<void> {
  const done = await answerView(ledger, { do: 'plus-one', metric: 'call' });
  await flashBadge(ledger, done.ok);
}

/** Calls back when the key is pressed, wherever in the browser. At the top level of the worker only: it wakes it. */
export function onCallKey(pressed: () => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === callKey) pressed();
  });
}

/** The key as the browser writes it; '' where it has none: another extension has it, or the person took it away. */
export async function readCallKey(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === callKey)?.shortcut ?? '';
}

/** Calls back when the person comes back to a page of ours: the key is changed in another tab, and nobody tells of it. */
export const onBack = (back: () => void): void => addEventListener('focus', back);
