import { practiceSite, type Sent } from '../practice-site.ts';

/** A message as one upload of Gmail's has it, at the places of 2022. */
const message = (id: string, labels: readonly string[]) => [
  ...[id, [1, 'tove@example.org', 'Tove'], [[1, 'maren@example.com']], null, null, null, 0],
  ...['Angebot', [null, [[0, '<div>Guten Tag</div>']]], null, labels, null, null, '<1@mail.example>'],
];

const upload = (...messages: unknown[]): Sent => ({
  to: '/sync/u/0/i/s?hl=de&c=14&rt=r&pt=ji',
  body: [null, [messages.map((one, at) => [at + 1, ['thread-a:r7', [null, null, null, null, [[one]]]]])], [1, 2]],
});

const sending = ['^all', '^pfg', '^f_bt', '^f_cl'];
const saving = ['^all', '^r', '^r_bt'];

export const gmail = practiceSite({
  id: 'gmail',
  name: 'Mail',
  host: 'mail.google.com',
  pages: [
    {
      path: '/mail/u/0/',
      title: 'Inbox',
      markup: '<div role="main"><p>A mail: please call <a href="tel:+494215550342">+49 421 5550 342</a>.</p></div>',
      noise: [
        { to: '/sync/u/0/i/fd?hl=de&c=3', body: [message('msg-f:11', sending)] },
        { to: '/sync/u/0/i/s?hl=de&c=4&rt=r&pt=ji', body: [null, null, [1, 2]] },
      ],
      acts: [
        {
          id: 'send',
          label: 'Send a mail that was saved before',
          sends: [upload(message('msg-a:r{new}', saving)), upload(message('msg-a:r{new}', sending))],
          deed: 1,
          counts: [{ metric: 'email', subject: 'msg-a:r{new}' }],
        },
        {
          id: 'send-by-key',
          label: 'Write and press Enter',
          markup: '<textarea {act} aria-label="Message"></textarea>',
          key: 'Enter',
          sends: [upload(message('msg-a:r501', saving), message('msg-a:r501', sending))],
          counts: [{ metric: 'email', subject: 'msg-a:r501' }],
        },
        {
          id: 'schedule',
          label: 'Schedule for tomorrow',
          sends: [upload(message('msg-a:r502', ['^all', '^scheduled']))],
          counts: [{ metric: 'email', subject: 'msg-a:r502' }],
        },
        {
          id: 'hasty',
          label: 'Send at once',
          sends: [upload(message('msg-a:r504', sending))],
          counts: [{ metric: 'email', subject: 'msg-a:r504' }],
        },
        {
          id: 'undo',
          label: 'Undo',
          sends: [upload(message('msg-a:r504', saving))],
          undoes: [{ metric: 'email', subject: 'msg-a:r504' }],
        },
        { id: 'save', label: 'Save a draft', sends: [upload(message('msg-a:r503', saving))] },
        { id: 'archive', label: 'Archive', sends: [upload(['msg-f:11', ['^i']])] },
      ],
    },
  ],
});
