import type { Accuracy, SiteScore } from './measure';
import type { Score } from './score';

const share = (part: number, whole: number) => (whole ? (part / whole).toFixed(3) : '–');

function table(scores: readonly SiteScore[]): string {
  const head =
    '| Site | Detector | Metric | Right | Wrong | Missed | of these asked | Precision | Recall |\n|---|---|---|---:|---:|---:|---:|---:|---:|';
  const rows = scores.flatMap(({ id, product, date, detectors }) =>
    detectors.map(({ id: detector, metric, tp, fp, fn, unsure }) => {
      const site = product ? `${id} (${product}, ${date})` : id;
      return `| ${site} | ${detector} | ${metric} | ${tp} | ${fp} | ${fn} | ${unsure} | ${share(tp, tp + fp)} | ${share(tp, tp + fn)} |`;
    }),
  );
  return [head, ...rows].join('\n');
}

const only = (scores: readonly SiteScore[], wanted: (score: Score) => boolean): SiteScore[] =>
  scores.map((site) => ({ ...site, detectors: site.detectors.filter(wanted) }));

const figures = (scores: readonly SiteScore[]): string => {
  const all = scores.flatMap(({ detectors }) => detectors);
  const sum = (of: (score: Score) => number) => all.reduce((total, score) => total + of(score), 0);
  const [right, wrong, missed] = [sum(({ tp }) => tp), sum(({ fp }) => fp), sum(({ fn }) => fn)];
  const asked = sum(({ unsure }) => unsure);
  return `${right} right, ${wrong} wrong, ${missed} missed (${asked} of these asked): precision ${share(right, right + wrong)}, recall ${share(right, right + missed)}.`;
};

/** The page `docs/accuracy.md`: two tables that are never mixed. */
export function accuracyPage({ sites, total }: Accuracy): string {
  const standIns = sites.filter(({ kind }) => kind === 'stand-in');
  const counting = only(standIns, ({ asks }) => !asks);
  const asking = only(standIns, ({ asks }) => asks === true);
  return `# How right the counts are

Made by \`npm run accuracy -- --write\`. An act that was only asked about counts as missed.

## On the real product

Acts done in the real software by a test that drives its own user interface, compared with the software's own data.

${table(sites.filter(({ kind }) => kind === 'real'))}

## On stand-ins

Feeds made from public facts about a site. They show that our code does what the fact sheet says; they say nothing about
the live site.

### Those that count

${table(counting)}

${figures(counting)}

### Those that ask first

What is known of these acts is too little to count them unasked. None of them is counted before the person said yes, so
all are missed by the measure of the table above; that they are asked about is what these figures show.

${table(asking)}

${figures(asking)}

All stand-ins together: precision ${total.precision.toFixed(3)}, recall ${total.recall.toFixed(3)}.
`;
}

/** The promises of accuracy that do not hold, in words. @param page what `docs/accuracy.md` says now */
export function brokenPromises(accuracy: Accuracy, page: string): string[] {
  const { sites, total } = accuracy;
  const broken: string[] = [];
  if (page !== accuracyPage(accuracy))
    broken.push('docs/accuracy.md tells older figures: `npm run accuracy -- --write`');
  if (total.precision < 0.99) broken.push(`precision on stand-ins is ${total.precision}, promised are 0.99`);
  if (total.recall < 0.97) broken.push(`recall on stand-ins is ${total.recall}, promised are 0.97`);
  for (const { id, kind, detectors } of sites) {
    if (kind !== 'real') continue;
    for (const { id: detector, fp, fn } of detectors) {
      if (fp || fn) broken.push(`${id}/${detector} on the real product: ${fp} wrong, ${fn} missed, promised are none`);
    }
  }
  return broken;
}
