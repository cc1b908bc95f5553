import { signed } from '../text/number';
import { cutTo } from './defused';
import type { Line, Report } from './report';

/** How much of a report is left. */
interface Room {
  /** Characters of each text the person wrote. */
  text: number;
  /** Characters of everything else. */
  label: number;
  tables: number;
  /** Of each table, and of how sure it is. */
  lines: number;
}

/** From all that is read in a channel to what fits wherever a message fits. */
const rooms: readonly Room[] = [
  { text: 600, label: 160, tables: 5, lines: 12 },
  { text: 600, label: 160, tables: 3, lines: 8 },
  { text: 300, label: 120, tables: 3, lines: 5 },
  { text: 150, label: 80, tables: 3, lines: 3 },
  { text: 60, label: 40, tables: 0, lines: 0 },
];

/** A report with no more than there is room for. It says where something was left out. Answers are for mails. */
function shortened(report: Report, { text, label: wide, tables, lines }: Room): Report {
  const cut = (one: string) => cutTo(one, wide);
  const line = ({ label, value, note }: Line): Line => ({
    ...{ label: cut(label), value: cut(value) },
    ...(note ? { note: cut(note) } : {}),
  });
  const more = (many: number) => signed(many, report.lang);
  const table = ({ title, lines: all }: Report['tables'][number]) => {
    const left = all.length - lines;
    const shown = all.slice(0, lines).map(line);
    return { title: cut(title), lines: left > 0 ? [...shown, { label: '…', value: more(left) }] : shown };
  };
  const { sentences, title } = report.quality;
  const doubts = sentences.length - lines;
  return {
    ...{ lang: report.lang, dir: report.dir, verdict: cutTo(report.verdict, 100), about: cut(report.about) },
    headlines: report.headlines.slice(0, 2).map(line),
    words: report.words.map((one) => ({ label: cut(one.label), text: cutTo(one.text.trim(), text) })),
    tables: report.tables.slice(0, tables).map(table),
    quality: {
      title: cut(title),
      sentences: [...sentences.slice(0, lines).map(cut), ...(doubts > 0 ? [`… ${more(doubts)}`] : [])],
    },
    answers: { title: '', links: [] },
    foot: cut(report.foot),
  };
}

/** What is written of the most of a report that fits. */
export function fitting(report: Report, write: (short: Report) => string, fits: (body: string) => boolean): string {
  const bodies = rooms.values().map((room) => write(shortened(report, room)));
  let last = '';
  for (const body of bodies) {
    last = body;
    if (fits(body)) return body;
  }
  return last;
}
