import { defineSite } from './site';

/*
 * A phone in a frame of somebody else's page, most often of a CRM. It tells that page of each call by a message; the person
 * presses in the frame, which is why its pages are asked for. What happens in its own window or app, no page is told.
 */
export const aircall = defineSite({
  id: 'aircall',
  name: 'Aircall',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: ['https://workspace.aircall.io/*', 'https://phone.aircall.io/*'],
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
      trigger: {
        on: 'message',
        origin: ['https://workspace.aircall.io', 'https://phone.aircall.io'],
        where: [{ field: 'name', is: 'apm_phone_outgoing_call' }],
      },
      subject: { from: 'body', field: 'value.call_id', as: 'id' },
      group: { id: 'phone', by: { from: 'body', field: 'value.to' } },
      once: 'ever',
    },
  ],
});
