import { practiceSite, type Sent } from '../practice-site.ts';

const call = (action: string, body: object, app = 'Mail'): Sent => ({
  to: `/owa/service.svc?action=${action}&app=${app}&n=41`,
  headers: { action },
  body: { __type: `${action}JsonRequest:#Exchange`, Header: {}, Body: body },
});

/** The same, as Outlook sends what is short: in a header, with an empty body. */
const inHeader = ({ to, headers, body }: Sent): Sent => ({
  // The practice server tells calls apart by address and body.
  to: `${to}&small=1`,
  headers: { ...headers, 'x-owa-urlpostdata': encodeURIComponent(JSON.stringify(body)) },
  body: '',
});

const item = (kind: string, fields: object = {}) => ({ __type: `${kind}:#Exchange`, Subject: 'Angebot', ...fields });
const sends = (operation: string) => ({ MessageDisposition: 'SendAndSaveCopy', ComposeOperation: operation });
const create = (kind: string, operation = 'newMail') =>
  call('CreateItem', { Items: [item(kind)], ...sends(operation) });
const save = call('CreateItem', { Items: [item('Message')], MessageDisposition: 'SaveOnly' });

const failed = { shows: '<div role="alertdialog">The message could not be sent.</div>' };

const meeting = (invitations: string, guests: readonly string[]) =>
  call(
    'CreateItem',
    {
      Items: [
        item('CalendarItem', { RequiredAttendees: guests.map((EmailAddress) => ({ Mailbox: { EmailAddress } })) }),
      ],
      MessageDisposition: 'SendAndSaveCopy',
      SendMeetingInvitations: invitations,
    },
    'Calendar',
  );

export const outlook = practiceSite({
  id: 'outlook',
  name: 'Mail and calendar',
  host: 'outlook.office.com',
  pages: [
    {
      path: '/mail/',
      title: 'Mail',
      markup: '<div role="main"></div>',
      noise: [call('GetItem', { ItemIds: [{ Id: 'AAMk1' }] }), call('FindItem', {})],
      acts: [
        {
          id: 'send',
          label: 'Send a new mail',
          sends: [create('Message')],
          counts: [{ metric: 'email', subject: '{new}' }],
          refused: failed,
        },
        {
          id: 'send-saved',
          label: 'Send a saved mail',
          sends: [
            save,
            call('UpdateItem', {
              ItemChanges: [{ ItemId: { Id: 'AAMk7' }, Updates: [{ Item: item('Message') }] }],
              SendCalendarInvitationsOrCancellations: 'SendToNone',
              ...sends('newMail'),
            }),
          ],
          deed: 1,
          counts: [{ metric: 'email', subject: 'AAMk7' }],
          refused: failed,
        },
        { id: 'accept', label: 'Accept an invitation', sends: [create('AcceptItem', 'reply')] },
        { id: 'save', label: 'Save a draft', sends: [inHeader(save)] },
        // Not right after the first: two presses within a second are one.
        {
          id: 'answer',
          label: 'Answer',
          sends: [create('Message', 'reply')],
          counts: [{ metric: 'email', subject: '{new}', asked: true }],
          refused: failed,
        },
      ],
    },
    {
      path: '/calendar/',
      title: 'Calendar',
      markup: '<div role="main"></div>',
      acts: [
        {
          id: 'meet',
          label: 'Invite somebody',
          sends: [meeting('SendToAllAndSaveCopy', ['maren@example.com'])],
          counts: [{ metric: 'meeting-booked', subject: '{new}' }],
          refused: failed,
        },
        { id: 'appointment', label: 'Make an appointment', sends: [meeting('SendToNone', [])] },
        { id: 'room', label: 'Book a room', sends: [meeting('SendToAllAndSaveCopy', [])] },
      ],
    },
  ],
});
