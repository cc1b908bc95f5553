import { type Detector, defineSite } from './site';

/*
 * Indeed for employers. What the page sends is not public, what it shows is: marks for its own tests, the same for years.
 * A decision about an applicant is a switch that says whether it is set, and an invitation a dialog that closes once it is
 * sent. The address of an applicant's page has their id; in the list the link on their name has it.
 *
 * Who is turned down gets a mail from Indeed itself, days later: nobody pressed for that.
 */

const beta = { revision: 1, evidence: 'beta' } as const;

const anyone = '(.*&)?id=:id([\\w\\-]+)(&.*)?';
const applicant = '/candidates/view{/}?';
const list = '/candidates{/}?';

const ofPage = { from: 'url', path: applicant, search: anyone, name: 'id', as: 'id' } as const;

const decided = '[data-testid^="ApplicantSentiment-"]';
const unset = `${decided}:not([data-is-selected="true"])`;
/** A press on the one that is set takes it off, and is no decision. */
const isSet = {
  on: 'attribute',
  selector: [`${decided}[data-is-selected="true"]`],
  attribute: 'data-is-selected',
} as const;

const inRow = {
  from: 'element',
  attribute: 'href',
  pattern: '[?&]id=(?<id>[\\w\\-]+)',
  closest: '[data-testid="table-row"]',
  inside: '[data-testid="NameCell"][href], [data-testid="NameCell"] a[href]',
  as: 'id',
} as const;

const send = '[data-testid="ScheduleInterviewModal-SendInterviewButton"]';

const invited = {
  ...beta,
  metric: 'interview-requested',
  trigger: { on: 'click', selector: [send] },
  // The dialog stays while something is missing, and while it is on its way.
  confirm: { any: [{ on: 'vanish', selector: [send] }], within: 10 },
} as const satisfies Partial<Detector>;

export const indeed = defineSite({
  id: 'indeed',
  name: 'Indeed (employers)',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://employers.indeed.com/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'applicants',
      path: list,
      canary: ['[data-testid="candidate-list-table-container"]', '[data-testid="load-complete"]'],
    },
    {
      id: 'applicant',
      path: applicant,
      search: anyone,
      canary: [decided],
      record: { name: 'id', as: 'id', metrics: ['candidate-screened', 'interview-requested'] },
    },
    { id: 'interviews', path: '/interviews/upcoming{/}?', canary: ['[data-testid="interviewList"]', 'main'] },
  ],
  detectors: [
    {
      ...beta,
      id: 'applicant-decided',
      metric: 'candidate-screened',
      trigger: { on: 'click', selector: [unset] },
      page: { path: applicant },
      confirm: { any: [isSet], within: 8 },
      subject: ofPage,
      once: 'ever',
    },
    {
      ...beta,
      id: 'row-decided',
      metric: 'candidate-screened',
      trigger: { on: 'click', selector: [unset] },
      page: { path: list },
      confirm: { any: [{ ...isSet, subject: inRow }], within: 8 },
      subject: inRow,
      once: 'ever',
    },
    { ...invited, id: 'interview-requested', page: { path: applicant }, subject: ofPage, once: { days: 1 } },
    {
      ...invited,
      id: 'interview-requested-elsewhere',
      // Nothing says whom the dialog is for.
      page: { path: applicant, not: true },
      subject: { from: 'gesture' },
      once: { seconds: 10 },
    },
  ],
  results: [
    {
      id: 'interview-taken',
      revision: 1,
      metric: 'interview-booked',
      evidence: 'beta',
      seenOn: ['interviews'],
      after: ['interview-requested'],
      // A card has no id; the one that is open has a link to its applicant beside it.
      selector: ['[data-testid="CandidateDetails-viewCandidateLink"]'],
      subject: {
        from: 'element',
        attribute: 'href',
        pattern: '/candidates/view\\?(.*&)?id=(?<id>[\\w\\-]+)',
        as: 'id',
      },
    },
  ],
});
