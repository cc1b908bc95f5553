import { practiceSite, type Sent } from '../practice-site.ts';

/** On the page's own host: a request to another one does not say in which way the page wants it to fail. */
const rest = '/rest-services/e4x1';
const put = (type: string, body: object): Sent => ({
  method: 'PUT',
  to: `${rest}/entity/${type}?uniqueCallId={new}`,
  body,
  answer: { body: { changedEntityType: type, changeType: 'INSERT' } },
});
const post = (path: string, body: object): Sent => ({ method: 'POST', to: `${rest}/${path}`, body });
const read = (path: string): Sent => ({ method: 'GET', to: `${rest}/${path}` });
const remove = (path: string): Sent => ({ method: 'DELETE', to: `${rest}/${path}` });
const saved = { shows: '<novo-toast class="toast-container success"><h5>Saved</h5></novo-toast>' };
const failed = { shows: '<novo-toast class="toast-container danger"><h5>Not saved</h5></novo-toast>' };
const ends = { done: saved, refused: failed };

const pair = { candidate: { id: '{new}' }, jobOrder: { id: 9 } };

/** A submission that comes to a status. */
const becomes = (id: string, label: string, status: string, metric: string) => ({
  id,
  label,
  sends: [post('entity/JobSubmission/300', { status })],
  counts: [{ metric, subject: '300' }],
  ...ends,
});

/** A number to dial, beside what the application's own page has. */
const withNumber = (number: string) => `<div id="novo-body"></div>
  <p>On the phone: <a href="tel:${number.replaceAll(' ', '')}">${number}</a></p>`;
/** A new placement, whose page asks for it by its number at once. */
const placed = (id: number, body: object): readonly Sent[] => [
  put('Placement', { candidate: { id }, jobOrder: { id: 9 }, status: 'Placed', dateBegin: 1796040000000, ...body }),
  { method: 'GET', to: `${rest}/entity/Placement/${id}?fields=*` },
];
const perm = { employmentType: 'Permanent', salary: 60000, salaryUnit: 'Per Year', fee: 0.25 };
const contract = {
  ...{ employmentType: 'Contract', salary: 0, fee: 0, clientBillRate: 100, payRate: 80, hoursPerDay: 8 },
  // Two weeks; at noon in Greenwich it is the same day nearly everywhere.
  dateEnd: 1796990400000,
};

export const bullhorn = practiceSite({
  id: 'bullhorn',
  name: 'Practice agency',
  host: 'app.bullhornstaffing.com',
  pages: [
    {
      path: '/',
      title: 'Candidates',
      markup: withNumber('+49 421 5550 117'),
      noise: [read('settings/userId,corporationId'), post('search/Candidate', { query: 'java', fields: 'id' })],
      acts: [
        {
          id: 'candidate',
          label: 'Add a candidate',
          sends: [put('Candidate', { source: 'LinkedIn', owner: { id: 5 } })],
          counts: [{ metric: 'candidate-added', subject: '{new}' }],
          ...ends,
        },
        {
          id: 'call',
          label: 'Log a call',
          sends: [put('Note', { action: 'BD Call', comments: '-', personReference: { id: 71 } })],
          counts: [{ metric: 'call', subject: '{new}' }],
          ...ends,
        },
        {
          id: 'mailed',
          label: 'Log a mail',
          sends: [put('Note', { action: 'Email', comments: '-', personReference: { id: 71 } })],
          counts: [{ metric: 'candidate-contacted', subject: '{new}' }],
          ...ends,
        },
        { id: 'note', label: 'Write a note', sends: [put('Note', { action: 'General Note', comments: '-' })] },
        {
          id: 'parse',
          label: 'Add a candidate from a CV',
          sends: [put('Candidate', { source: 'CV', owner: { id: 5 } }), read('entity/Candidate/1489?fields=id')],
          counts: [{ metric: 'candidate-added', subject: '1489' }],
          ...ends,
        },
        {
          id: 'delete',
          label: 'Delete this candidate',
          sends: [remove('entity/Candidate/1489')],
          retracts: [{ metric: 'candidate-added', subject: '1489' }],
          ...ends,
        },
      ],
    },
    {
      path: '/job',
      title: 'A job',
      markup: withNumber('+49 421 5550 230'),
      acts: [
        {
          id: 'shortlist',
          label: 'Shortlist',
          sends: [put('JobSubmission', { ...pair, status: 'Internal Submission' })],
          counts: [{ metric: 'shortlisted', subject: '{new} 9' }],
          ...ends,
        },
        {
          id: 'applied',
          label: 'Somebody applied',
          sends: [put('JobSubmission', { ...pair, status: 'New Lead' })],
        },
        {
          id: 'send',
          label: 'Send the CV',
          sends: [
            post('entity/JobSubmission/{new}', { status: 'Submitted' }),
            put('Sendout', { ...pair, clientContact: { id: 33 }, email: '-' }),
            put('Note', { action: 'BD Call', comments: '-', personReference: { id: '{new}' }, jobOrder: { id: 9 } }),
          ],
          counts: [{ metric: 'cv-sent', subject: '{new}' }],
        },
        {
          id: 'meet',
          label: 'Book an interview',
          sends: [
            put('Appointment', {
              ...{ type: 'Interview', candidateReference: { id: '{new}' }, jobOrder: { id: 9 } },
              dateBegin: 1795514400000,
            }),
            put('Appointment', {
              ...{ type: 'Interview', candidateReference: { id: '{new}' }, jobOrder: { id: 9 } },
              parentAppointment: { id: 600 },
            }),
          ],
          counts: [{ metric: 'interview-booked', subject: '{new}' }],
        },
        becomes('offer', 'Offer', 'Offer extended', 'offer-made'),
        {
          id: 'reject',
          label: 'Offer rejected',
          sends: [post('entity/JobSubmission/301', { status: 'Offer Rejected' })],
        },
        {
          id: 'place',
          label: 'Place',
          sends: [
            put('Placement', { ...pair, status: 'Placed', employmentType: 'Permanent', salary: 60000, fee: 0.25 }),
          ],
          counts: [{ metric: 'placement', subject: '{new}' }],
          ...ends,
        },
        {
          id: 'send-three',
          label: 'Set three to Submitted',
          sends: [post('massUpdate/JobSubmission', { ids: [310, 311, 312], status: 'Submitted' })],
          counts: ['310', '311', '312'].map((subject) => ({ metric: 'cv-sent', subject })),
          ...ends,
        },
        {
          id: 'place-other',
          label: 'Place, on another job',
          sends: [
            put('Placement', { candidate: { id: 72 }, jobOrder: { id: 10 }, status: 'Placed', salary: 60000 }),
            read('entity/Placement/900?fields=*'),
          ],
          counts: [{ metric: 'placement', subject: '900' }],
          ...ends,
        },
        {
          id: 'delete-placement',
          label: 'Delete that placement',
          sends: [remove('entity/Placement/900')],
          retracts: [{ metric: 'placement', subject: '900' }],
          ...ends,
        },
        {
          id: 'look',
          label: 'Look at a colleague’s placement',
          sends: [read('entity/Placement/901?fields=*'), post('search/Sendout', { query: 'user.id:6', fields: 'id' })],
        },
      ],
    },
    {
      path: '/automation',
      title: 'Automation',
      markup: '<div id="novo-body"></div><p>Rules that run by themselves.</p>',
      // What the firm's rules write while somebody looks on.
      noise: [
        put('Candidate', { source: 'Job board', owner: { id: 5 } }),
        post('entity/JobSubmission/320', { status: 'Submitted' }),
        put('Note', { action: 'BD Call', comments: '-', personReference: { id: 90 } }),
      ],
      acts: [],
    },
    {
      path: '/placement',
      title: 'Placements and what they bring',
      markup: '<div id="novo-body"></div>',
      acts: [
        {
          id: 'place-perm',
          label: 'Place for 60,000 a year at 25 %',
          sends: placed(900, perm),
          counts: [{ metric: 'placement', subject: '900', amount: 1_500_000 }],
          ...ends,
        },
        {
          id: 'fee',
          label: 'Lower the fee to 20 %',
          sends: [post('entity/Placement/900', { ...perm, fee: 0.2 })],
          worth: [{ metric: 'placement', subject: '900', amount: 1_200_000 }],
          ...ends,
        },
        { id: 'approve', label: 'Approve', sends: [post('entity/Placement/900', { status: 'Approved' })], ...ends },
        {
          id: 'place-contract',
          label: 'Place a contractor for two weeks, 100 less 80 an hour',
          sends: placed(901, contract),
          counts: [{ metric: 'placement', subject: '901', amount: 160_000 }],
          ...ends,
        },
        {
          id: 'falls-off',
          label: 'The contractor falls off',
          sends: [post('entity/Placement/901', { status: 'Terminated' })],
          retracts: [{ metric: 'placement', subject: '901' }],
          ...ends,
        },
      ],
    },
  ],
});
