import { siteById } from '../../../lib/sites/all';
import { formsOf, read } from '../../text/read-locale';
import { actsOf, type Counted, type Day, type DayAct, type State } from './act';
import { recruitersDay } from './recruiter';
import { truthOf } from './truth';

/* The page that tells a scripted day: its acts, what came of them, the pictures of the film, the truth. */

/** Where the film's pictures lie, from the project's root. */
export const filmFolder = 'docs/film';

/** The file of each picture, by its act's id: numbered in the order of the day. */
export const picturesOf = (day: Day): ReadonlyMap<string, string> =>
  new Map(
    actsOf(day)
      .filter(({ picture }) => picture)
      .map(({ id, picture }, at) => [id, `${String(at + 1).padStart(2, '0')}-${picture?.name}.png`]),
  );

const texts = await read('en');

/** So many of a metric, as the views say it: "3 CVs sent". */
function many(metric: string, n: number): string {
  const text = texts.get(`metric.${metric.replaceAll('-', '_')}`);
  if (!text) throw new Error(`${metric} has no name`);
  const { 1: one, n: more = '', text: only } = formsOf(text);
  const name = only ?? (n === 1 && one ? one : more);
  return `${n} ${/^[A-Z][a-z]/.test(name) && !name.startsWith('InMail') ? name.charAt(0).toLowerCase() + name.slice(1) : name}`;
}

const where = (id: string): string => {
  if (id === 'groundwork') return 'Groundwork';
  return id === 'manual' ? 'by hand' : (siteById(id)?.name ?? id);
};

const becomes: Record<State, string> = {
  counted: 'now counts',
  unsure: 'is asked about',
  retracted: 'is marked as withdrawn',
  undone: 'is taken back',
};

/** What an act brings: "+1 email", "a question: 1 InMail". */
function brings(counts: readonly Counted[]): string[] {
  const [first] = counts;
  if (!first) return [];
  const said = many(
    first.metric,
    counts.reduce((sum, { n = 1 }) => sum + n, 0),
  );
  if (first.state === 'unsure') return [`a question: ${said}`];
  return [first.state === 'undone' ? `+${said}, taken back` : `+${said}`];
}

function outcomeOf(day: Day, { counts = [], makes }: DayAct): string {
  const earlier = makes && actsOf(day).find(({ id }) => id === makes.of);
  const [metric = ''] = (earlier?.counts ?? []).map((one) => one.metric);
  const changed = earlier && makes ? [`${many(metric, 1)} (${earlier.at}) ${becomes[makes.state]}`] : [];
  const all = [...brings(counts), ...changed];
  return all.length ? all.join('; ') : 'nothing';
}

const lineOf = (day: Day, act: DayAct): string =>
  `- **${act.at}** ${where(act.where)}. ${act.says} → **${outcomeOf(day, act)}**.${act.because ? ` _${act.because}_` : ''}`;

function chapterOf(day: Day, title: string, acts: readonly DayAct[]): string {
  const pictures = picturesOf(day);
  const lines = acts.flatMap((act) => {
    const file = pictures.get(act.id);
    if (!act.picture || !file) return [lineOf(day, act)];
    return [lineOf(day, act), '', `![${act.picture.shows}](${filmFolder.replace('docs/', '')}/${file})`, ''];
  });
  return [`## ${title}`, '', ...lines, ''].join('\n');
}

const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;

function truthTable(day: Day): string {
  const acts = actsOf(day);
  const events = truthOf(acts).flatMap((stood, at) => stood.map((one) => ({ ...one, at: acts[at]?.at ?? '' })));
  const rows = events.map(({ at, metric, n, site, state }, place) =>
    row(place + 1, at, many(metric, n), where(site), state),
  );
  return [row('', 'Time', 'What', 'Shown under', 'State'), row(...Array(5).fill('---')), ...rows].join('\n');
}

const totalsTable = ({ totals }: Day): string =>
  [
    row('Number', 'Today'),
    row('---', '---:'),
    ...Object.entries(totals).map(([metric, n]) => row(many(metric, 2).slice(2), n)),
  ].join('\n');

/** The page `docs/recruiters-day.md`. */
export function dayPage(day: Day = recruitersDay): string {
  const acts = actsOf(day);
  const silent = acts.filter(({ counts, makes }) => !counts && !makes).length;
  return `# A recruiter’s day

Femke Aldag is invented; so are the people she works with, and every page in the pictures: they bear a yellow bar that says
so. She fills jobs along the coast, and has switched on ${day.sites
    .map(where)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1')}. This is
what she does on one day, and what Groundwork makes of it: ${acts.length} acts, ${silent} of which must not be counted.

\`npm test\` plays this day by real clicks in a real browser and compares every event, its order, its state and every number
with what stands here. \`npm run film\` plays it and takes the pictures. That takes two minutes, so the clocks in them hardly
move; nine interviews and a placement stand in them from earlier in the month. This page is made by \`npm run docs\` from
\`tests/workplace/day/\`: text, pictures and truth are one script.

It says what our code does on practice pages built from public facts. How far each site was tried on the real product stands
in [accuracy.md](accuracy.md).

${day.chapters.map(({ title, acts: some }) => chapterOf(day, title, some)).join('\n')}
## What must stand in the ledger

In this order. _Counted_ is in the numbers. _Retracted_ was taken back where it was done: a request that was made stays in the
number, a candidate or a placement does not. _Undone_ is in no number.

${truthTable(day)}

## The day’s numbers

${totalsTable(day)}
`;
}
