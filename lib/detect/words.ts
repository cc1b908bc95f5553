import type { Modifier, Signal } from '../sites/site';

const onKeyboard: Record<Modifier, string> = { alt: 'Alt', ctrl: 'Ctrl', meta: '⌘', mod: 'Ctrl/⌘', shift: 'Shift' };

/** What a receipt calls a signal: the site file's own word for it, never anything read from a page or a request. */
export function wordOf(signal: Signal): string {
  if (signal.on === 'request') {
    return signal.operation?.[0] ?? Object.values(signal.query ?? {})[0] ?? `${signal.method} ${signal.path}`;
  }
  if (signal.on === 'key') return [...(signal.with ?? []).map((held) => onKeyboard[held]), signal.key].join('+');
  if (signal.on === 'message') return signal.origin[0] ?? '';
  if (signal.on === 'url') return signal.hash ?? signal.path ?? '';
  return signal.selector[0] ?? '';
}
