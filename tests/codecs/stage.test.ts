import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StageReading, stageOf } from '../../lib/codecs/stage';

const names: Record<string, readonly string[]> = {
  negative: [
    ...['Rejected', 'Offer Rejected', 'Interview declined', 'Client Declined', 'Not in Consideration', 'Withdrawn'],
    ...['Archived – unresponsive', 'Candidate dropped out', 'Interview no-show', 'Interview cancelled', 'Fell off'],
    ...['Abgelehnt', 'Absage nach Interview', 'Zurückgezogen', 'Angebot abgelehnt', 'Kundenabsage'],
    ...['Refusé', 'Offre refusée', 'Désistement', 'Entretien annulé', 'Non retenu'],
    ...['Rechazado', 'Oferta rechazada', 'No seleccionada', 'Entrevista cancelada', 'Descartados'],
    ...['Afgewezen', 'Aanbod afgewezen', 'Teruggetrokken', 'Geen interesse'],
    ...['Rejeitado', 'Proposta recusada', 'Não selecionado', 'Reprovada na entrevista', 'Desistiu'],
  ],
  placement: [
    ...['Placed', 'Hired', 'Offer accepted', 'Placement', 'Contract signed', 'Onboarding'],
    ...['Eingestellt', 'Angebot angenommen', 'Vertrag unterschrieben', 'Platziert', 'Vermittelt'],
    ...['Embauché', 'Offre acceptée', 'Contrat signé', 'Recrutée'],
    ...['Contratado', 'Oferta aceptada', 'Contrato firmado', 'Incorporada'],
    ...['Geplaatst', 'Aangenomen', 'Contract getekend', 'Plaatsing'],
    ...['Contratada', 'Proposta aceita', 'Contrato assinado', 'Admitido'],
  ],
  'offer-made': [
    ...['Offer', 'Offered', 'OFFER MADE', 'Offer extended', 'Offer out', 'Angebot', 'Vertragsangebot', 'Jobangebot'],
    ...['Offre', 'Offre envoyée', 'Oferta', 'Oferta enviada', 'Aanbod', 'Aanbod gedaan', 'Proposta'],
  ],
  'interview-booked': [
    ...[
      'Interview',
      '1st Interview',
      'Interview Scheduled',
      'Client interview 2',
      'Phone interview',
      'Final round',
      '1st',
    ],
    ...[
      'Onsite',
      'Panel',
      'Erstgespräch',
      'Vorstellungsgespräch',
      'Kundeninterview',
      'Kennenlerngespräch',
      'Probearbeiten',
    ],
    ...['Entretien', '1er entretien client', 'Entrevista', 'Primera entrevista', 'Sollicitatiegesprek', '1e gesprek'],
    ...['Kennismakingsgesprek', 'Entrevista com o cliente', '2ª entrevista'],
  ],
  'cv-sent': [
    ...[
      'CV sent',
      'Résumé sent',
      'Submitted',
      'Client Submission',
      'Sent to client',
      'Presented',
      'Send-out',
      'Sendout',
    ],
    ...['Shortlisted to client', 'CVs sent', 'Client review', 'Lebenslauf versendet', 'Beim Kunden', 'Vorgestellt'],
    ...['Profil an Kunden gesendet', 'CV envoyé', 'Présenté au client', 'CV enviado', 'Presentado al cliente'],
    ...['CV verstuurd', 'Voorgesteld', 'Voorgesteld aan klant', 'Currículo enviado', 'Apresentado ao cliente'],
  ],
  shortlisted: [
    ...['Shortlist', 'Shortlisted', 'Short-listed', 'Internal Submission', 'Internally Submitted', 'Longlist'],
    ...['Vorauswahl', 'Présélection', 'Preseleccionado', 'Voorselectie', 'Pré-seleção', 'Pipeline'],
  ],
  none: [
    ...[
      'New',
      'New Lead',
      'Applied',
      'Contacted',
      'Screening',
      'Phone screen',
      'Recruiter interview',
      'Ready to submit',
    ],
    ...[
      'To be submitted',
      'Not submitted',
      'Interview to be scheduled',
      'Reference check',
      'No interview',
      'Internal interview',
    ],
    ...['Neu', 'Beworben', 'Nicht vorgestellt', 'Nouveau', 'À envoyer', 'Entretien interne', 'Nuevo', 'Por enviar'],
    ...['Nieuw', 'Nog niet voorgesteld', 'Novo', 'Não enviado', 'A agendar entrevista'],
  ],
  null: [
    ...['', ' ', '12', 'a3f1c2', 'Interview or offer', 'Submitted, interview requested', 'Shortlisted for interview'],
    ...['Stage 4', 'Xylophone', 'Offer after interview', '面接', '🙂', 'Reactie klant'],
  ],
};

describe('the name of a stage', () => {
  it.each(
    Object.entries(names).flatMap(([stage, all]) =>
      all.map((name) => [name, stage === 'null' ? null : stage] as const),
    ),
  )('%s is %s', (name, stage) => {
    expect(stageOf(name)).toBe(stage);
  });

  it('is told in capitals and with signs around it just so', () => {
    for (const [stage, all] of Object.entries(names)) {
      if (stage === 'null') continue;
      for (const name of all) expect(stageOf(`  «${name.toUpperCase()}» — `), name).toBe(stage);
    }
  });

  it('is told quickly and without fail, whatever it is', () => {
    const known: readonly StageReading[] = [
      ...(['shortlisted', 'cv-sent', 'interview-booked', 'offer-made', 'placement'] as const),
      ...(['negative', 'none', null] as const),
    ];
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => known.includes(stageOf(name))));
    const start = performance.now();
    for (const text of ['interview '.repeat(20_000), 'a'.repeat(200_000), '- '.repeat(100_000)]) stageOf(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
