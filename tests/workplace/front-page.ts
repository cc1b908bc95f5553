import { html, type Reply } from './call.ts';
import { shell } from './shell.ts';

const network = 'https://www.linkedin.com';

const pages: readonly [address: string, label: string, what: string][] = [
  ['/#practice/model/sale.sale', 'Practice CRM', 'Quote and confirm sales. Its own domain is this address.'],
  [`${network}/in/maren-oltmann/`, 'Network: a profile', 'Connect through the dialog, with or without a note.'],
  [`${network}/search/results/people/`, 'Network: people search', 'Each person shows one way a request can end.'],
  [`${network}/mynetwork/grow/`, 'Network: my network', 'Connect with one click.'],
  [`${network}/mynetwork/invitation-manager/sent/`, 'Network: sent invitations', 'Withdraw.'],
  [`${network}/sales/search/people`, 'Sales Navigator', 'Connect from the menu of a row.'],
  [`${network}/mwlite/in/maren-oltmann`, 'Network: mobile-lite', 'A classic form that loads a page.'],
];

/** The first page of the workplace; the practice CRM lives in it. */
export function frontPage(): Reply {
  const cards = pages.map(
    ([address, label, what]) => `<li class="card"><a class="who" href="${address}">${label}</a><p>${what}</p></li>`,
  );
  const body = `<main id="front"><h1>Practice workplace</h1>
    <p>Pages that behave like the real ones and talk to nobody. Those of the network have its real address: they are practice
    pages only in the browser that <code>npm start</code> opens.</p>
    <ul style="list-style: none; padding: 0">${cards.join('')}</ul></main><div id="crm" hidden></div>`;
  return html(
    shell({
      title: 'Practice workplace',
      lang: 'en',
      links: { Start: '/#' },
      body,
      scripts: ['/workplace/tryton/start.js'],
    }),
  );
}
