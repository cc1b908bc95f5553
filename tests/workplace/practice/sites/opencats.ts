import { type Act, practiceSite, type Sent } from '../practice-site.ts';

const at = (module: string, action: string) => `/index.php?m=${module}&a=${action}`;

/** The form of a candidate on a job: what it does stands in its boxes. */
const change = (fields: Readonly<Record<string, string>>, module = 'candidates'): Sent => ({
  to: at(module, 'addActivityChangeStatus'),
  form: { postback: 'postback', candidateID: '{new}', regardingID: '9', ...fields },
  by: 'frame',
});

const close = '<form><input type="button" name="close" value="Close"></form>';
const changed = '<p>Moved from <span class="bold">A</span> to <span class="bold">B</span>.</p>';
const fatal = { shows: '<p class="fatalError">It could not be done.</p>' };

const status = (id: string, label: string, statusID: string, metric: string, module = 'candidates'): Act => ({
  id,
  label,
  sends: [change({ changeStatus: 'on', statusID, activityTypeID: '100' }, module)],
  counts: [{ metric, subject: '{new} 9' }],
  done: { shows: changed + close },
  refused: fatal,
});

const activity = (id: string, label: string, activityTypeID: string, metric: string): Act => ({
  id,
  label,
  sends: [change({ addActivity: 'on', activityTypeID, activityNote: '-' })],
  counts: [{ metric, subject: '{new}' }],
  done: { shows: close },
  refused: fatal,
});

export const opencats = practiceSite({
  id: 'opencats',
  name: 'Practice recruiting',
  host: 'cats.practice.example',
  own: true,
  pages: [
    {
      path: '/index.php?m=candidates&a=show&candidateID=71',
      title: 'A candidate',
      markup: '<a href="/index.php?m=candidates">Candidates</a>',
      noise: [{ to: '/ajax.php', form: { f: 'getCandidateIdByEmail', email: '-' } }],
      acts: [
        status('submitted', 'Submitted', '400', 'cv-sent'),
        status('interviewing', 'Interviewing', '500', 'interview-booked'),
        activity('call', 'Log a call', '100', 'call'),
        activity('meeting', 'Log a meeting', '300', 'meeting-held'),
        activity('mail', 'Log a mail', '200', 'candidate-contacted'),
        {
          id: 'other',
          label: 'Log something else',
          sends: [change({ addActivity: 'on', activityTypeID: '400' })],
          done: { shows: close },
        },
        {
          id: 'all',
          label: 'Status, activity and appointment',
          sends: [
            change({
              ...{ changeStatus: 'on', statusID: '500', addActivity: 'on', activityTypeID: '100' },
              ...{ scheduleEvent: 'on', eventTypeID: '400', dateAdd: '12-01-26' },
            }),
          ],
          counts: [{ metric: 'interview-booked', subject: '{new} 9' }],
          done: { shows: changed + close },
        },
        {
          id: 'add',
          label: 'Add a candidate',
          sends: [
            {
              to: at('candidates', 'add'),
              form: { postback: 'postback', firstName: '-' },
              by: 'document',
              leads: '/index.php?m=candidates&a=show&candidateID={new}',
            },
          ],
          counts: [{ metric: 'candidate-added', subject: '{new}' }],
        },
      ],
    },
    {
      path: '/index.php?m=joborders&a=show&jobOrderID=9',
      title: 'A job',
      markup: '<a href="/index.php?m=joborders">Jobs</a>',
      acts: [
        {
          id: 'pipeline',
          label: 'Add to pipeline',
          sends: [
            {
              method: 'GET',
              to: '/index.php',
              form: { m: 'joborders', a: 'addToPipeline', jobOrderID: '9', candidateID: '{new}' },
              by: 'frame',
            },
          ],
          counts: [{ metric: 'shortlisted', subject: '{new} 9' }],
        },
        {
          id: 'look',
          label: 'Look for candidates',
          sends: [
            { method: 'GET', to: '/index.php', form: { m: 'joborders', a: 'considerCandidateSearch' }, by: 'frame' },
          ],
        },
        status('offered', 'Offered', '600', 'offer-made', 'joborders'),
        status('placed', 'Placed', '800', 'placement', 'joborders'),
      ],
    },
  ],
});
