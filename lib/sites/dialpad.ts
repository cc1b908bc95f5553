import { defineSite } from './site';

/*
 * The mini dialer, a phone in a frame of somebody else's page. It tells that page nothing of the calls a person makes; but the
 * page asks it to dial when the person presses a number there, and that the frame hears. What is dialled in the frame itself
 * or in its own window, nobody says.
 */
export const dialpad = defineSite({
  id: 'dialpad',
  name: 'Dialpad',
  checked: '2026-11-26',
  evidence: 'beta',
  pages: ['https://dialpad.com/*'],
  ownDomain: false,
  everywhere: true,
  chip: 'off',
  kinds: [],
  detectors: [
    {
      id: 'call-asked-for',
      revision: 1,
      metric: 'call',
      evidence: 'beta',
      trigger: {
        on: 'message',
        origin: 'around',
        where: [
          { field: 'api', is: 'opencti_dialpad' },
          { field: 'method', is: 'initiate_call' },
        ],
      },
      subject: { from: 'body', field: 'payload.phone_number', as: 'phone' },
      group: { id: 'phone' },
      once: { seconds: 60 },
    },
  ],
});
