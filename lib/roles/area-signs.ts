import type { AreaName } from './template';

/**
 * What job descriptions say where an area is meant: beginnings of words, in small letters, English and German. What every
 * advertisement says ("the ideal candidate", "send your CV") is no sign.
 */
export const areaSigns: Readonly<Record<AreaName, readonly string[]>> = {
  placing: ['placement', 'fill vacanc', 'fill jobs', 'personalvermittlung', 'vermittlung'],
  introducing: [
    'candidates',
    'cvs',
    'client interview',
    'sendout',
    'send-out',
    'kandidaten',
    'bewerberprofil',
    'direktansprache',
  ],
  acquiring: ['new business', 'business development', 'job order', 'new client', 'neukundengewinnung', 'akquise'],
  billing: ['billing', 'fees', '360 desk', '360 recruit', 'honorar', 'deckungsbeitrag'],
  hiring: [
    ...['talent acquisition', 'time to fill', 'time to hire', 'employer brand', 'in-house recruit', 'hires per'],
    ...['einstellungen', 'recruiting', 'personalgewinnung'],
  ],
  supplying: [
    'hiring manager',
    'screening',
    'sourcing',
    'fachbereich',
    'fachabteilung',
    'vorauswahl',
    'active sourcing',
  ],
  pipeline: ['pipeline', 'qualified meeting', 'book meeting', 'appointment', 'outbound', 'terminvereinbar'],
  dialogue: ['cold call', 'discovery call', 'sdr', 'bdr', 'kaltakquise', 'telefonat', 'erstgespräch'],
  selling: [
    'sales',
    'sell',
    'quota',
    'proposal',
    'revenue target',
    'verkauf',
    'vertrieb',
    'angebotserstell',
    'umsatzziel',
  ],
  prospecting: ['leads', 'lead generation', 'prospect', 'territory', 'neukunde', 'interessenten'],
  advising: ['consulting', 'advise', 'demos', 'customer meeting', 'kundenberatung', 'bedarfsanalyse', 'kundentermin'],
  closing: ['enterprise', 'negotiat', 'account executive', 'forecast', 'großkunde', 'verhandl', 'vertragsabschl'],
  demand: ['marketing', 'campaign', 'demand generation', 'inbound', 'kampagne', 'nachfrage'],
  exchange: ['community', 'content', 'posts', 'comments', 'engagement', 'beiträge', 'redaktion'],
  reach: ['follower', 'linkedin', 'social media', 'social selling', 'brand awareness', 'reichweite', 'bekanntheit'],
  flow: ['turnaround', 'backlog', 'deadline', 'lead time', 'durchlaufzeit', 'rückstand', 'fristen', 'termintreu'],
  accounts: [
    ...['annual accounts', 'set of accounts', 'sets of accounts', 'financial statement', 'bookkeep', 'tax return'],
    ...[
      'month-end',
      'accountant',
      'jahresabschl',
      'buchhalt',
      'finanzbuchhalt',
      'steuererklär',
      'monatsabschl',
      'mandant',
    ],
  ],
  service: [
    'customer support',
    'customer service',
    'tickets',
    'helpdesk',
    'kundenservice',
    'kundenanfrage',
    'reklamation',
  ],
  speed: ['response time', 'sla', 'service level', 'reaktionszeit', 'erreichbarkeit'],
  output: [
    ...['production', 'order processing', 'data entry', 'back office', 'backoffice', 'produktion'],
    ...['auftragsabwicklung', 'auftragsbearbeitung', 'sachbearbeit'],
  ],
};
