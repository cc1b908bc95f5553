import { defineSite } from './site';

/*
 * RingCentral Embeddable, a phone in a frame of somebody else's page, as the vendor hosts it. It tells the page around it of
 * a call dialled in the browser, and of one that is made on another device on its behalf. Of one call both may speak, and in
 * every tab; the number makes them one.
 */
const number = {
  from: 'body',
  field: 'call.to',
  or: ['call.to.phoneNumber', 'call.to.extensionNumber'],
  as: 'phone',
} as const;
const origin = ['https://apps.ringcentral.com', 'https://ringcentral.github.io'];

export const ringcentral = defineSite({
  id: 'ringcentral',
  name: 'RingCentral',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: ['https://apps.ringcentral.com/*', 'https://ringcentral.github.io/*'],
  ownDomain: false,
  everywhere: true,
  chip: 'off',
  kinds: [],
  detectors: [
    {
      id: 'call-dialled',
      revision: 1,
      metric: 'call',
      evidence: 'beta',
      trigger: { on: 'message', origin, where: [{ field: 'type', is: 'rc-call-init-notify' }] },
      subject: number,
      group: { id: 'phone' },
      once: { seconds: 60 },
    },
    {
      id: 'call-on-another-device',
      revision: 1,
      metric: 'call',
      evidence: 'beta',
      trigger: {
        on: 'message',
        origin,
        where: [
          { field: 'type', is: ['rc-active-call-notify', 'rc-ringout-call-notify'] },
          { field: 'call.direction', is: 'Outbound' },
          // Each change of a call is told; this is its first.
          { field: 'call.telephonyStatus', is: 'Ringing' },
        ],
      },
      subject: number,
      group: { id: 'phone' },
      once: { seconds: 60 },
    },
  ],
});
