import { defineSite } from './site';

/*
 * A number that is a link: pressing it hands the number to whatever dials. Whether anybody answers, no page knows, so it
 * counts that a call was started.
 *
 * The same number within a minute is the same call: the dialler did not come up, asked which app to use, or was closed by
 * mistake. Whoever lets it ring until nobody answers and tries again has waited longer than that, and has called twice.
 */
export const phone = defineSite({
  id: 'phone',
  name: 'Phone links',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: [],
  ownDomain: false,
  everywhere: true,
  chip: 'off',
  kinds: [],
  detectors: [
    {
      id: 'number-pressed',
      revision: 1,
      metric: 'call',
      evidence: 'beta',
      trigger: { on: 'click', selector: ['a[href^="tel:" i]', 'a[href^="callto:" i]', 'a[href^="sip:" i]'] },
      subject: {
        from: 'element',
        attribute: 'href',
        // Only a number is read. A name, which a `sip:` may have instead, is not, and the call is asked about.
        pattern: '^\\w+:/*(?<number>(?:%[\\dA-Fa-f]{2}|[\\d\\s+()./-])+(?:;ext=\\d+)?)(?=[@;?,]|$)',
        as: 'phone',
      },
      group: { id: 'phone' },
      once: { seconds: 60 },
    },
  ],
});
