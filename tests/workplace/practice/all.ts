import type { PracticeSite } from './practice-site.ts';

/** Every practice site that is data: one file in `./sites` each, and one line here. */
export const practiceSites: readonly PracticeSite[] = [];
