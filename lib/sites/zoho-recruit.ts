import { type Condition, type Detector, defineSite, type PageSignal, type RequestSignal, type Rule } from './site';
import { movesTo, namedStages, stageSets } from './stage-moves';

/*
 * Zoho Recruit keeps its records as Zoho CRM does: a module's records in a list, and errors of single ones in an answer of
 * 200, which only a message on the page then tells. A submission is a record of its own, so the stage that comes with it is
 * not counted again. Its older pages, which send forms to `*.do`, are not known.
 */

const root = '/recruit/:version';

const failed: PageSignal = {
  on: 'appear',
  selector: ['.lyteMessageBox[class*="rror"]', '[role="alert"][class*="rror"]', '[role="alertdialog"]'],
};
const refute: NonNullable<Rule['refute']> = { any: [failed], within: 8 };

const creates = (module: string, where: readonly Condition[] = []) =>
  ({
    on: 'request',
    method: 'POST',
    path: `${root}/${module}`,
    status: [200, 201],
    codec: 'json',
    where: [{ field: 'data.0', present: true }, ...where],
  }) as const satisfies RequestSignal;

const moved = (where: Condition): Rule => ({
  trigger: {
    on: 'request',
    method: 'PUT',
    path: `${root}/:module(Applications|Candidates)/status`,
    codec: 'json',
    where: [where],
  },
  refute,
  subject: { from: 'body', field: 'data.*.ids.*', or: ['data.*.id'], as: 'id' },
});

const statuses = (field: string) => namedStages(field).filter(({ metric }) => metric !== 'cv-sent');

const asked = { revision: 1, evidence: 'beta', ask: true, refute } as const;
const each = { subject: { from: 'gesture' }, once: { seconds: 10 } } as const;

const detectors: readonly Detector[] = [
  {
    id: 'submitted',
    revision: 1,
    metric: 'cv-sent',
    evidence: 'beta',
    trigger: creates('Submissions'),
    refute,
    subject: { from: 'body', field: 'data.*.Candidate_Name.id', or: ['data.*.Candidate_Name'], as: 'id' },
    // The same candidate goes to another client a minute later.
    once: { seconds: 10 },
  },
  ...movesTo(statuses('data.*.Application_Status'), moved, { ask: true }),
  // Moved by itself, a candidate has no job that is said.
  ...movesTo(statuses('data.*.Candidate_Status'), moved, { ask: true }).map(({ pipeline: _, ...one }) => ({
    ...one,
    id: `candidate-${one.id}`,
  })),
  { ...asked, ...each, id: 'interview-created', metric: 'interview-booked', trigger: creates('Interviews') },
  { ...asked, ...each, id: 'offer-created', metric: 'offer-made', trigger: creates('Offers') },
  { ...asked, ...each, id: 'call-logged', metric: 'call', trigger: creates('Calls') },
];

export const zohoRecruit = defineSite({
  id: 'zoho-recruit',
  name: 'Zoho Recruit',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  // One host for each region.
  pages: [
    'https://recruit.zoho.com/*',
    'https://recruit.zoho.eu/*',
    'https://recruit.zoho.in/*',
    'https://recruit.zoho.com.au/*',
    'https://recruit.zoho.jp/*',
    'https://recruit.zoho.com.cn/*',
    'https://recruit.zoho.sa/*',
    'https://recruit.zoho.ca/*',
    'https://recruit.zohocloud.ca/*',
  ],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'candidates',
      path: '/recruit/:org/ShowTab.do',
      search: '(.*&)?module=Candidates(&.*)?',
      canary: ['main', '[role="main"]', '#center', 'body > div'],
    },
  ],
  sets: stageSets,
  detectors,
});
