import { h } from '/workplace/shared/page.js';

/** A link that keeps the parameters which say how the page behaves, without those of a single page. */
export function link(path, label) {
  const single = ['composeOptionType', 'recipients', 'subject'];
  const rest = new URLSearchParams(
    [...new URLSearchParams(location.search)].filter(([name]) => !single.includes(name)),
  );
  return h('a', { href: `${path}${rest.size ? `?${rest}` : ''}` }, label);
}

/** A button for one thing to do, to somebody if it is about one. */
export const control = (label, what, onclick, person, attributes = {}) =>
  h(
    'button',
    { type: 'button', 'data-do': what, ...(person ? { 'data-person': person.vanity } : {}), onclick, ...attributes },
    label,
  );

/** Whether the server did it, as far as its status tells. */
export const succeeded = ({ status }) => status >= 200 && status < 300;

/** Sends once, or twice where the page is to behave like a client that repeats itself. */
export async function sendAs(mode, send) {
  const tries = mode === 'retry' ? [send(), send()] : [send()];
  const [answer] = await Promise.all(tries);
  const last = mode === 'flaky' && !succeeded(answer) ? await send() : answer;
  if (last.status === 302) location.assign(last.url);
  return { went: succeeded(last) && !mode?.startsWith('hidden'), answer: last };
}
