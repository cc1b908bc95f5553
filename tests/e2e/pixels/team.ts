import { join } from 'node:path';
import type { Summary } from '../../../lib/summary';
import type { Extension } from '../extension.ts';
import { sender, weekOf } from '../summary-files.ts';

const mondays = ['2026-10-26', '2026-11-02', '2026-11-09'];

type Mark = Summary['targets'][number]['mark'];

function calls(done: number, mark: Mark): Summary['targets'] {
  const [from, to] = ['2026-11-09', '2026-11-15'];
  const about = { metric: 'call', period: 'week', direction: 'up', value: 60, due: 54, expected: 54 } as const;
  return [{ ...about, from, to, done, mark }];
}

interface Person {
  name: string;
  from: string;
  weeks: readonly number[];
  mark: Mark;
  checkIn: NonNullable<Summary['checkIn']>;
}

const people: readonly Person[] = [
  { name: 'kim', from: 'Kim', weeks: [30, 38, 46], mark: 'behind', checkIn: { well: 'Two interviews on Thursday' } },
  { name: 'lou', from: 'Lou', weeks: [52, 55, 56], mark: 'done', checkIn: { well: 'A second placement' } },
  {
    ...{ name: 'sam', from: 'Sam Übermann-Großmaierhofer', weeks: [41, 26, 12], mark: 'far-behind' },
    checkIn: { need: 'Somebody to look over my job ads', stuck: 'Three clients on holiday' },
  },
];

/** Three people send three weeks each, and their manager takes them in. @param folder where the files go */
export async function sendTeam(ext: Extension, folder: string): Promise<void> {
  const files: string[] = [];
  for (const { name, from, weeks, mark, checkIn } of people) {
    const one = await sender({ person: `${name}-0123456789abcdef0123`, from });
    for (const [at, monday] of mondays.entries()) {
      const week = weekOf(monday, weeks[at] ?? 0);
      const file = join(folder, `${name}-${at}.json`);
      files.push(await one.send(file, { on: week.to, weeks: [week], targets: calls(weeks[at] ?? 0, mark), checkIn }));
    }
  }
  const page = await ext.page('team.html');
  await page.locator('input[name="summaries"]').setInputFiles(files);
  await page
    .locator('[data-person]')
    .nth(people.length - 1)
    .waitFor();
  await page.close();
}
