import { html, type Reply } from './call.ts';
import { practiceSites } from './practice/all.ts';
import { shell } from './shell.ts';

const network = 'https://www.linkedin.com';

const pages: readonly [address: string, label: string, what: string][] = [
  [
    '/#practice/model/sale.sale',
    'Practice CRM',
    'Quote and confirm sales, press the phone number of a party. Its own domain is this address.',
  ],
  [`${network}/in/maren-oltmann/`, 'Network: a profile', 'Connect through the dialog, with or without a note.'],
  [`${network}/search/results/people/`, 'Network: people search', 'Each person shows one way a request can end.'],
  [`${network}/mynetwork/grow/`, 'Network: my network', 'Connect with one click.'],
  [`${network}/mynetwork/invitation-manager/sent/`, 'Network: sent invitations', 'Withdraw.'],
  [`${network}/mynetwork/invitation-manager/received/`, 'Network: received invitations', 'Accept or ignore.'],
  [`${network}/feed/`, 'Network: feed', 'Post, comment, reply, react.'],
  [
    `${network}/messaging/thread/2-maren-oltmann/`,
    'Network: messages',
    'Send by Enter or by the button, edit, take back.',
  ],
  [
    `${network}/messaging/thread/new/?composeOptionType=PREMIUM_INMAIL`,
    'Network: an InMail',
    'A message of a Premium account, with a subject line.',
  ],
  [`${network}/sales/search/people`, 'Sales Navigator', 'Connect, save a lead or write from the menu of a row.'],
  [`${network}/sales/inbox/2-maren-oltmann`, 'Sales Navigator: inbox', 'Answer in a thread.'],
  [
    `${network}/talent/hire/77/discover/recruiterSearch`,
    'Recruiter',
    'Choose people, write an InMail to all of them, save them to a project.',
  ],
  [`${network}/mwlite/in/maren-oltmann`, 'Network: mobile-lite', 'A classic form that loads a page.'],
];

/** The first page of the workplace; the practice CRM lives in it. */
export function frontPage(): Reply {
  const others = practiceSites.flatMap(({ name, host, pages: [first] }) =>
    first ? [[`https://${host}${first.path}`, name, first.acts.map(({ label }) => label).join(', ')] as const] : [],
  );
  const cards = [...pages, ...others].map(
    ([address, label, what]) => `<li class="card"><a class="who" href="${address}">${label}</a><p>${what}</p></li>`,
  );
  const body = `<main id="front"><h1>Practice workplace</h1>
    <p>Pages that behave like the real ones and talk to nobody. Most have the address of the real one: they are practice
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
