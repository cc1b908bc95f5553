/*
 * How firms call the stages of their jobs, in small letters without accents: English, German, French, Spanish, Dutch,
 * Portuguese. A name is looked for whole words in the order they stand here; `*` is the rest of a word, or its beginning,
 * and a list that begins with `=` has names that must be the whole of it.
 */

type Words = Readonly<Record<'en' | 'de' | 'fr' | 'es' | 'nl' | 'pt', string>>;

/** The end of it without a hire. It comes before all others: "Offer rejected", "Interview declined". */
export const negative: Words = {
  en: 'reject*, declin*, withdr*, archiv*, disqualif*, not in consideration, not suitable, not interested, not selected, refus*, lost, unresponsive, no response, no show, cancel*, turned down, dropped out, dropout, fell off, fell through, fallen off, falloff, fall off, terminat*, unsuccessful, knocked out, backed out, did not start, never started, closed, regret*',
  de: 'abgelehnt*, ablehnung*, *absage*, abgesagt*, zuruckgezogen*, ruckzug, nicht geeignet, nicht passend, kein interesse, disqualifi*, storniert*, abgebrochen*, abbruch, gekundigt*, ausgeschieden*, abgesprungen*, verloren, nicht angetreten, geschlossen',
  fr: 'rejet*, desist*, retir*, non retenu*, ecart*, annul*, abandon*, sans suite, pas interess*, non interess*, perdu*, sans reponse, rompu*, rupture',
  es: 'rechaz*, descart*, desestim*, no apto, no apta, no interesad*, no seleccionad*, desist*, retirad*, anulad*, perdid*, sin respuesta, baja',
  nl: 'afgewez*, afwijz*, afgekeurd, teruggetrokken, niet geschikt, geen interesse, geannuleerd, gearchiveerd, afgehaakt, afgevallen, afgezegd, verloren, geen reactie, gestopt',
  pt: 'rejeit*, recus*, reprov*, desclassific*, eliminad*, arquivad*, nao selecionad*, nao aprovad*, nao adequad*, sem interesse, sem resposta, desistiu, desistencia, desistente, descartad*, perdid*',
};

/** On the job's own list, seen by nobody outside. It comes before "submission" as such. */
export const internal: Words = {
  en: 'internal submission*, internally submitted, submitted internally, internal submit*, internal shortlist*',
  de: 'intern vorgeschlagen*, intern eingereicht*, interne vorauswahl',
  fr: 'preselection interne, soumis en interne, proposition interne',
  es: 'envio interno, preseleccion interna, presentacion interna',
  nl: 'intern voorgesteld, interne voorselectie',
  pt: 'envio interno, submissao interna, triagem aprovada',
};

/** What only may come, what is not so, and what is not the client's: "To be submitted", "Internal interview". */
export const notYet: Words = {
  en: 'to be, ready to, ready for, to submit, to send, to schedule, to interview, not, no, without, need, needs, internal*, recruiter, intake, prescreen*, pre screen*, screen*, phone screen*, reference*, background check',
  de: 'zu senden, zu versenden, zu planen, bereit fur, nicht, kein, keine, ohne, intern*, vorscreening, telefonscreening, noch',
  fr: 'a envoyer, a planifier, a presenter, a programmer, a faire, pret a, prete a, pas, non, sans, interne*, telephonique, prequalification',
  es: 'por enviar, por programar, por presentar, listo para, lista para, sin, intern*, preentrevista, filtro telefonico',
  nl: 'te versturen, te plannen, te sturen, klaar voor, klaar om, niet, geen, zonder, nog, intern*, voorselectiegesprek',
  pt: 'a enviar, por enviar, a agendar, por agendar, a marcar, por marcar, pronto para, pronta para, nao, sem, intern*, triagem*',
};

/** Hired. */
export const placement: Words = {
  en: 'placed, placement*, hired, hire, offer accepted, accepted offer, accepted the offer, contract signed, signed contract, filled, onboard*',
  de: 'eingestellt*, einstellung*, platziert*, platzierung, vermittelt*, besetzt*, angebot angenommen, angebot akzeptiert, vertrag unterschrieben, vertrag unterzeichnet, onboarding',
  fr: 'embauche*, recrute*, place, placee, offre acceptee, proposition acceptee, contrat signe, pourvu*, integre, integree, en poste',
  es: 'contratado, contratada, contratacion, colocad*, colocacion, oferta aceptada, contrato firmado, incorporad*, incorporacion, cubiert*',
  nl: 'geplaatst*, plaatsing, aangenomen, aangesteld, aanbod geaccepteerd, aanbod aanvaard, contract getekend, ingevuld',
  pt: 'contratado, contratada, contratacao, colocad*, colocacao, proposta aceita, proposta aceite, oferta aceita, oferta aceite, contrato assinado, admitid*, admissao, preenchid*',
};

export const offer: Words = {
  en: 'offer*',
  de: '*angebot*, vertragsangebot',
  fr: 'offre*',
  es: 'oferta*, propuesta economica',
  nl: 'aanbod*, arbeidsvoorwaardengesprek, arbeidsvoorwaarden',
  pt: 'oferta*, proposta*, carta oferta',
};

export const interview: Words = {
  en: '*interview*, 1st round, 2nd round, 3rd round, first round, second round, third round, final round, onsite, on site, panel, cci, trial day, =1st, =2nd, =3rd, =final',
  de: '*vorstellungsgesprach*, *kennenlern*, *kundengesprach*, erstgesprach, zweitgesprach, probearbeit*, probetag, 1 gesprach, 2 gesprach',
  fr: 'entretien*, rencontre client, rendez vous client, rdv client',
  es: 'entrevist*',
  nl: '*sollicitatiegesprek*, *kennismaking*, eerste gesprek, tweede gesprek, 1e gesprek, 2e gesprek, klantgesprek, meeloopdag, proefdag',
  pt: 'entrevist*',
};

/** Presented to the client or the hiring manager. */
export const sent: Words = {
  en: 'cv sent, cvs sent, resume sent, resumes sent, profile sent, profiles sent, sent cv, client submission*, submitted, submission*, submittal*, client review, hiring manager review, sent to client, sent to hm, sent to hiring manager, sent to manager, presented, client presentation, send out, sendout*, sent out, sent over, shortlist to client, shortlisted to client, shortlist sent, =sent',
  de: 'cv versendet, cv versandt, cv gesendet, cv geschickt, lebenslauf versendet, lebenslauf versandt, lebenslauf gesendet, profil versendet, profil versandt, profil gesendet, profil verschickt, an kunden gesendet, an kunde gesendet, an kunden versendet, beim kunden, beim kunde, kundenvorstellung, prasentiert*, vorgestellt*, vorgeschlagen*, eingereicht*',
  fr: 'cv envoye*, cv transmis, profil envoye, profil transmis, envoye au client, envoye client, transmis au client, presente au client, presente client, presente, presentee, presentation client, propose au client, soumis, soumis au client, soumission*, chez le client',
  es: 'cv enviado, cvs enviados, curriculum enviado, perfil enviado, enviado al cliente, enviado a cliente, presentad*, presentacion al cliente, propuesto al cliente, terna enviada',
  nl: 'cv verstuurd, cv verzonden, cv gestuurd, profiel verstuurd, profiel verzonden, verstuurd naar klant, naar klant, voorgesteld*, gepresenteerd*, voorgedragen, ingediend, bij klant',
  pt: 'cv enviado, curriculo enviado, perfil enviado, enviado ao cliente, enviado para o cliente, enviado para cliente, apresentad*, apresentacao ao cliente, submetid*, encaminhad*, no cliente',
};

export const shortlisted: Words = {
  en: 'shortlist*, short list*, short listed, longlist*, long list*, pipeline*',
  de: 'shortlist*, vorauswahl*, vorausgewahlt*, engere wahl, engere auswahl, in auswahl',
  fr: 'preselectionne*, preselection*, liste restreinte, short liste*, shortliste*',
  es: 'preseleccionad*, preseleccion*, finalista*, lista corta',
  nl: 'voorselectie*, voorgeselecteerd*, op de shortlist, geselecteerd',
  pt: 'pre selecionad*, preselecionad*, pre selecao, finalista*, lista curta',
};

/** Stages everybody has that are none of these: about them nobody needs to be asked. */
export const early: Words = {
  en: 'new, new lead, lead, leads, prospect*, sourced, sourcing, applied, applicant*, application*, inbox, contacted, reached out, responded, replied, in review, review, reviewed, qualified, qualifying, assessment*, test, on hold, hold, candidate responded, no contact, no status, web response, considered, in process',
  de: 'neu, eingang, beworben, bewerbung*, bewerber, kontaktiert, angesprochen, in prufung, prufung, qualifiziert, test, warteliste, wartend, sichtung',
  fr: 'nouveau*, nouvelle*, candidature*, postule*, contacte*, approche*, a contacter, en cours, qualifie*, test, en attente, sourcing',
  es: 'nuevo, nueva, nuevos, candidatura*, inscrit*, aplicad*, contactad*, en revision, revision, cualificad*, prueba*, en espera',
  nl: 'nieuw, nieuwe, gesolliciteerd, sollicitatie*, sollicitant*, benaderd, gecontacteerd, in behandeling, beoordeling, gekwalificeerd, test, in de wacht',
  pt: 'novo, nova, novos, candidatura*, inscrit*, aplicad*, contactad*, contatad*, em analise, analise, qualificad*, teste*, em espera',
};
