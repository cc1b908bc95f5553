import { type Condition, defineSite, type Rule } from './site';
import { movesTo, numberedStages, stageSets } from './stage-moves';

/*
 * In Breezy HR a candidate is one of a position's. The stages it ships have words as ids, those a firm adds only signs.
 * What its pages send is inferred from its public interface, so everything is asked about.
 */

const moved = (where: Condition): Rule => ({
  trigger: {
    on: 'request',
    method: 'PUT',
    path: '/*/candidate/:id([\\w\\-]+)/stage',
    codec: 'json',
    where: [where],
  },
  subject: { from: 'path', name: 'id', as: 'id' },
});

const canary = ['[ng-app]', '.ng-scope', 'main', 'body > div'];

export const breezy = defineSite({
  id: 'breezy',
  name: 'Breezy HR',
  checked: '2026-11-26',
  evidence: 'beta',
  holds: 'records',
  pages: ['https://app.breezy.hr/*', 'https://api.breezy.hr/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    { id: 'pipeline', path: '/app/c/:company/p/:position/pipeline', canary },
    {
      id: 'candidate',
      path: '/app/company/:company/position/:position/candidates/:id',
      canary,
      record: { name: 'id', as: 'id', metrics: ['interview-booked', 'placement'] },
    },
  ],
  sets: stageSets,
  detectors: movesTo(numberedStages('stage_id'), moved, { ask: true }),
});
