import { practiceSite, type Sent } from '../practice-site.ts';

const api = '/v1';
const candidate = '17012345678901234567abc';
const job = '17012345678909876543xyz';
const stage = `${api}/candidates/${candidate}/hiring-stages/${job}`;
const post = (path: string, body: object): Sent => ({ to: `${api}/${path}`, body });

const made = (id: string, what: string, metric: string, slug: string) => ({
  id,
  label: `Add a ${id}`,
  sends: [post(what, { about: '{new}' })],
  counts: [{ metric, subject: '{new}', asked: true as const }],
  done: { address: `/${id}/${slug}` },
});

export const recruitcrm = practiceSite({
  id: 'recruitcrm',
  name: 'Agency desk',
  host: 'app.recruitcrm.io',
  pages: [
    {
      path: `/candidate/${candidate}`,
      title: 'A candidate',
      noise: [
        { method: 'GET', to: `${api}/candidates/${candidate}` },
        { to: `${api}/reports/search/get`, body: { search: {} } },
      ],
      acts: [
        made('candidate', 'candidates', 'candidate-added', '17020000000000000001aaa'),
        made('contact', 'contacts', 'contact-added', '17020000000000000002aaa'),
        made('job', 'jobs', 'job-opened', '17020000000000000003aaa'),
        made('deal', 'deals', 'deal-opened', '17020000000000000004aaa'),
        {
          id: 'assign',
          label: 'Put on a job',
          sends: [{ to: `${api}/candidates/17012345678901234567abd/assign?job_slug=${job}`, body: {} }],
          counts: [{ metric: 'shortlisted', subject: '{new}', asked: true }],
        },
        {
          id: 'stage',
          label: 'To a stage of one’s own',
          sends: [{ to: stage, body: { status_id: 412, create_placement: false } }],
          counts: [
            { metric: 'cv-sent', subject: `${candidate}/hiring-stages/${job}`, asked: true },
            { metric: 'interview-booked', subject: `${candidate}/hiring-stages/${job}`, asked: true },
          ],
        },
        {
          id: 'placed',
          label: 'Placed',
          sends: [{ to: stage, body: { status_id: 8, create_placement: true } }],
          counts: [{ metric: 'placement', subject: `${candidate}/hiring-stages/${job}`, asked: true }],
        },
        {
          id: 'pitch',
          label: 'Pitch to a contact',
          sends: [post(`pitch/${candidate}/contact/17019`, { pitch_stage: 1 })],
          counts: [{ metric: 'spec-cv-sent', subject: `${candidate}/contact/17019`, asked: true }],
        },
        {
          id: 'call',
          label: 'Log a call',
          sends: [post('call-logs', { call_type: 'CALL_OUTGOING', call_notes: '{new}' })],
          counts: [{ metric: 'call', subject: '{new}', asked: true }],
        },
        { id: 'incoming', label: 'Log a call they made', sends: [post('call-logs', { call_type: 'CALL_INCOMING' })] },
        {
          id: 'meeting',
          label: 'Make a meeting',
          sends: [post('meetings', { title: '{new}' })],
          counts: [{ metric: 'meeting-booked', subject: '{new}', asked: true }],
        },
        { id: 'note', label: 'Write a note', sends: [post('notes', { note_type_id: 3 })] },
        {
          id: 'won',
          label: 'Deal to another stage',
          sends: [post('deals/17020000000000000009aaa', { deal_stage: 5 })],
          counts: [{ metric: 'deal-won', subject: '17020000000000000009aaa', asked: true }],
        },
      ],
    },
  ],
});
