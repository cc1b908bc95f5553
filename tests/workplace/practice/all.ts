import type { PracticeSite } from './practice-site.ts';
import { aircall } from './sites/aircall.ts';
import { betterProposals } from './sites/better-proposals.ts';
import { bullhorn } from './sites/bullhorn.ts';
import { calendly } from './sites/calendly.ts';
import { dialpad } from './sites/dialpad.ts';
import { docusign } from './sites/docusign.ts';
import { gmail } from './sites/gmail.ts';
import { googleCalendar } from './sites/google-calendar.ts';
import { opencats } from './sites/opencats.ts';
import { outlook } from './sites/outlook.ts';
import { pandadoc } from './sites/pandadoc.ts';
import { proposify } from './sites/proposify.ts';
import { qwilr } from './sites/qwilr.ts';
import { ringcentral } from './sites/ringcentral.ts';

/** Every practice site that is data: one file in `./sites` each, and one line here. */
export const practiceSites: readonly PracticeSite[] = [
  aircall,
  betterProposals,
  bullhorn,
  calendly,
  dialpad,
  docusign,
  gmail,
  googleCalendar,
  opencats,
  outlook,
  pandadoc,
  proposify,
  qwilr,
  ringcentral,
];
