import { expect, it } from 'vitest';
import { linkedinThread } from '../../lib/codecs/linkedin-thread';

const me = 'urn:li:fsd_profile:ACoAACm5Kue5xtPg7foHFCEuO0hVYm98iZajsL0';

it.each([
  ['2-M2JmNT01', '2-M2JmNT01'],
  ['2-M2Jm_NT-01==', '2-M2Jm_NT-01'],
  [`urn:li:msg_conversation:(${me},2-M2JmNT01)`, '2-M2JmNT01'],
  [`urn:li:msg_conversation:(${me},2-M2JmNT01==)`, '2-M2JmNT01'],
  ['urn:li:messagingThread:2-M2JmNT01', '2-M2JmNT01'],
  ['6512345678901234567', '6512345678901234567'],
])('names a conversation alike wherever it stands: %s', (given, thread) => {
  expect(linkedinThread(given)).toBe(thread);
});

it.each([
  'new',
  '',
  'undefined',
  '2-',
  '2-a b',
  me,
  'ACoAACm5Kue5xtPg7foHFCEuO0hVYm98iZajsL0',
  '700000601',
  'maren-oltmann',
  `2-${'x'.repeat(300)}`,
  'see you at 2-M2JmNT01',
  null,
  42,
  {},
])('takes nothing else: %s', (given) => {
  expect(linkedinThread(given)).toBeNull();
});
