import { type Detector, defineSite } from './site';

/*
 * Nothing is known of how the application sends a proposal but that its public interface says `/proposal/{what is done}`, and
 * that a dialog asks first. Two ways it may be, and the person is asked by both; of one proposal they make one question.
 */

const sent = {
  revision: 1,
  metric: 'proposal-sent',
  evidence: 'beta',
  ask: true,
  once: { seconds: 5 },
} as const satisfies Partial<Detector>;

export const betterProposals = defineSite({
  id: 'better-proposals',
  name: 'Better Proposals',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: ['https://betterproposals.io/*', 'https://app.betterproposals.io/*'],
  ownDomain: false,
  chip: 'on',
  kinds: [
    {
      id: 'proposal',
      path: '/2/proposals/view',
      search: '*id=:proposal(\\d+)*',
      canary: ['main', '[role="main"]', '#content', '.content'],
    },
  ],
  detectors: [
    {
      ...sent,
      id: 'sent-by-request',
      trigger: { on: 'request', method: 'POST', path: '/*proposal:many(s?)/send*' },
      subject: { from: 'gesture' },
    },
    {
      ...sent,
      id: 'sent-in-dialog',
      trigger: {
        on: 'click',
        selector: [
          '[role="dialog"] button[type="submit"][name*="send" i]',
          '[role="dialog"] button[id*="send" i]',
          '.modal button[type="submit"][name*="send" i]',
          '.modal button[id*="send" i]',
        ],
      },
      confirm: { any: [{ on: 'vanish', selector: ['[role="dialog"]', '.modal'] }], within: 10 },
      subject: { from: 'gesture' },
    },
  ],
});
