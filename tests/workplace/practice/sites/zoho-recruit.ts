import { practiceSite, type Sent } from '../practice-site.ts';

const api = '/recruit/v2';
const post = (module: string, record: object): Sent => ({
  to: `${api}/${module}`,
  body: { data: [record] },
  answer: { status: 201 },
});
const status = (id: string, name: string): Sent => ({
  method: 'PUT',
  to: `${api}/Applications/status`,
  body: { data: [{ ids: [id], Application_Status: name }] },
});

export const zohoRecruit = practiceSite({
  id: 'zoho-recruit',
  name: 'Recruiting',
  host: 'recruit.zoho.com',
  pages: [
    {
      path: '/recruit/org71/ShowTab.do?module=Candidates',
      title: 'Candidates',
      noise: [{ method: 'GET', to: `${api}/Candidates/search?word={new}` }],
      acts: [
        {
          id: 'submit',
          label: 'Submit to a client',
          sends: [post('Submissions', { Candidate_Name: { id: '{new}' }, Job_Opening_Name: { id: '55' } })],
          counts: [{ metric: 'cv-sent', subject: '{new}' }],
          refused: { shows: '<div class="lyteMessageBox lyteError">No</div>' },
        },
        { id: 'note', label: 'Add a note', sends: [post('Notes', { Note_Content: '{new}' })] },
        {
          id: 'associate',
          label: 'Shortlisted',
          sends: [status('8101', 'Shortlisted')],
          counts: [{ metric: 'shortlisted', subject: '8101', asked: true }],
        },
        {
          id: 'interview',
          label: 'Interview',
          sends: [post('Interviews', { Application: '{new}' })],
          counts: [{ metric: 'interview-booked', subject: '{new}', asked: true }],
        },
        { id: 'later', label: 'To be offered', sends: [status('8102', 'To-be-Offered')] },
        {
          id: 'offer',
          label: 'Offer',
          sends: [post('Offers', { Application: '{new}' })],
          counts: [{ metric: 'offer-made', subject: '{new}', asked: true }],
        },
        {
          id: 'hire',
          label: 'Hired',
          sends: [status('8103', 'Hired')],
          counts: [{ metric: 'placement', subject: '8103', asked: true }],
        },
        {
          id: 'call',
          label: 'Log a call',
          sends: [post('Calls', { What: '{new}' })],
          counts: [{ metric: 'call', subject: '{new}', asked: true }],
        },
      ],
    },
  ],
});
