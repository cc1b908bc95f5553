import { practiceSite, type Sent } from '../practice-site.ts';

const method = '/api/method';
const save = (doc: object, action = 'Save'): Sent => ({
  to: `${method}/frappe.desk.form.save.savedocs`,
  form: { doc: JSON.stringify(doc), action },
});

const offer = { doctype: 'Job Offer', name: 'HR-OFF-2026-00001', job_applicant: 'HR-APP-2026-00001' };

export const frappeHr = practiceSite({
  id: 'frappe-hr',
  name: 'Human resources',
  host: 'hr.fjord.example',
  own: true,
  pages: [
    {
      path: '/app/job-applicant/new-job-applicant-1',
      title: 'A new applicant',
      markup: '<div class="layout-main-section"><div class="form-layout"></div></div>',
      noise: [{ to: `${method}/frappe.desk.reportview.get`, form: { doctype: 'Job Applicant' } }],
      acts: [
        {
          id: 'applicant',
          label: 'Save the applicant',
          sends: [save({ doctype: 'Job Applicant', name: 'new-job-applicant-1', __islocal: 1, note: '{new}' })],
          counts: [{ metric: 'candidate-added', subject: '{new}' }],
          done: { address: '/app/job-applicant/HR-APP-2026-00007' },
        },
        {
          id: 'interview',
          label: 'Save the interview',
          sends: [save({ doctype: 'Interview', __islocal: 1, scheduled_on: '2026-12-01', note: '{new}' })],
          counts: [{ metric: 'interview-booked', subject: '{new}' }],
          done: { address: '/app/interview/HR-INT-2026-0007' },
        },
        { id: 'draft', label: 'Save an offer as a draft', sends: [save({ ...offer, status: 'Awaiting Response' })] },
        {
          id: 'offer',
          label: 'Submit the offer',
          sends: [save({ ...offer, status: 'Awaiting Response' }, 'Submit')],
          counts: [{ metric: 'offer-made', subject: 'HR-OFF-2026-00001' }],
        },
        {
          id: 'accepted',
          label: 'They accept it',
          sends: [save({ ...offer, status: 'Accepted', docstatus: 1 }, 'Update')],
          counts: [{ metric: 'placement', subject: 'HR-APP-2026-00001' }],
        },
        {
          id: 'employee',
          label: 'Make the employee of it',
          sends: [save({ doctype: 'Employee', __islocal: 1, job_applicant: 'HR-APP-2026-00001' })],
        },
        { id: 'todo', label: 'Save a task', sends: [save({ doctype: 'ToDo', __islocal: 1 })] },
        {
          id: 'cancel',
          label: 'Cancel the offer',
          sends: [
            { to: `${method}/frappe.desk.form.save.cancel`, form: { doctype: 'Job Offer', name: 'HR-OFF-2026-00001' } },
          ],
          retracts: [{ metric: 'offer-made', subject: 'HR-OFF-2026-00001' }],
        },
      ],
    },
  ],
});
