import { expect, test } from 'vitest';
import { exportedAgreement } from '../../lib/ledger/agreement-format';
import { suggestAreas } from '../../lib/roles/suggest';
import { withSuggested } from '../../lib/state/role-building';
import { nothing } from '../../lib/state/target-changes';

const areasOf = (text: string) => suggestAreas(text).map(({ area }) => area.name);
const fromTemplates = (text: string) => new Set(suggestAreas(text).map(({ template }) => template.id));

test.each([
  [
    'We are looking for a consultant for our perm desk: you win new clients by business development, take job orders, ' +
      'send candidates and their CVs to clients, and are measured by placements and fees billed (360).',
    ['acquiring', 'introducing', 'placing'],
  ],
  [
    'Als Mitarbeiter in der Finanzbuchhaltung erstellen Sie Monatsabschlüsse und Jahresabschlüsse für unsere Mandanten ' +
      'und halten Fristen sowie Durchlaufzeiten ein.',
    ['accounts', 'flow'],
  ],
  [
    'Sie nehmen Tickets im Kundenservice an, bearbeiten Reklamationen und halten das Service Level und die Reaktionszeit.',
    ['service', 'speed'],
  ],
  [
    'You own LinkedIn and our social media content: campaigns, posts, community, followers.',
    ['reach', 'exchange', 'demand'],
  ],
])('%s', (text, areas) => expect(areasOf(text)).toEqual(expect.arrayContaining(areas)));

test('it looks at the beginning of words only, and at nothing where nothing is said', () => {
  expect(areasOf('')).toEqual([]);
  expect(areasOf('We bake bread.')).toEqual([]);
  expect(
    areasOf('The ideal candidate sends a CV and gives feedback; misleading compost is hired, islands slam.'),
  ).toEqual([]);
  expect(areasOf('leads '.repeat(10_000)).length).toBe(1);
});

test('it says which words speak for an area, as they stand in the text', () => {
  const [closing] = suggestAreas('You are an SDR who leads Vertragsverhandlungen and negotiates.').filter(
    ({ area }) => area.name === 'closing',
  );
  expect(closing?.found).toEqual(['negotiates']);
  expect(areasOf('An SDR.')).toEqual(['dialogue']);
});

test('an area many roles have comes from the role the text is most about', () => {
  expect(fromTemplates('Back office in our production: order processing, data entry, backlog and lead time.')).toEqual(
    new Set(['back-office']),
  );
  expect([...fromTemplates('Jahresabschluss, Buchhaltung und Steuererklärungen für Mandanten, Fristen')]).toEqual([
    'accountant',
  ]);
});

test('what is taken joins what there is and can be agreed to', () => {
  const own = { metric: 'call', period: 'day', value: 7, direction: 'up' } as const;
  const before = { role: { ...nothing.role, headlines: ['call'] }, targets: [own] };
  const found = suggestAreas('Sales: quota, proposals, leads, prospects, customer meetings and consulting.');
  const wanted = withSuggested(before, found, 'EUR', '2027-01-01');
  expect(wanted.targets[0], 'what was agreed stays').toEqual(own);
  expect(wanted.targets.length).toBeGreaterThan(3);
  expect(wanted.role.headlines).toHaveLength(2);
  expect(wanted.role.areas.map(({ name }) => name).sort()).toEqual(found.map(({ area }) => area.name).sort());
  expect(withSuggested(wanted, found, 'EUR', '2027-01-01').targets).toEqual(wanted.targets);
  const row = { id: 'a', at: '2026-11-26T10:00:00Z', from: '2026-11-26', ...wanted };
  expect(exportedAgreement.safeParse(row).success).toBe(true);
});
