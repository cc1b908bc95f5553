import { recruitersDay } from '../workplace/day/recruiter.ts';
import { differences } from '../workplace/day/truth.ts';
import { playDay, prepare } from './day/play.ts';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';

/*
 * A recruiter's whole day over LinkedIn, mailbox, the agency's system, calendar and phone, by real clicks. At its end every
 * event, its order, its state and every number is compared with what the day's script says.
 */

test.use({ timeZone: noonZone(Date.now()) });

test('a recruiter’s day comes out as it was', async ({ context, ext, workplace }) => {
  test.setTimeout(240_000);
  await prepare(ext, recruitersDay);
  const work = await context.newPage();
  const left = await playDay(recruitersDay, { ext, workplace, work });
  const found = differences(recruitersDay, left);
  expect(found, found.join('\n')).toEqual([]);
});
