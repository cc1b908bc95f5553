import { practiceSite } from '../practice-site.ts';

const from = 'https://ringcentral.github.io';
const said = (type: string, call: object) => ({ from, message: { type, call } });
const elsewhere = { direction: 'Outbound', to: { phoneNumber: '+16505550124' } };

export const ringcentral = practiceSite({
  id: 'ringcentral',
  name: 'Phone in a frame',
  host: 'apps.ringcentral.com',
  pages: [
    {
      path: '/integration/ringcentral-embeddable/latest/app.html',
      title: 'A phone',
      acts: [
        {
          id: 'dial',
          label: 'Dial in the browser',
          sends: [
            { to: '/restapi/v1.0/dial', body: { key: '{new}' } },
            said('rc-call-init-notify', { id: '{new}', to: '+16505550123' }),
          ],
          counts: [{ metric: 'call', subject: '{new}' }],
        },
        {
          id: 'ring-out',
          label: 'Dial on the desk phone',
          sends: [
            { to: '/restapi/v1.0/ring-out', body: { key: '{new}' } },
            said('rc-active-call-notify', { ...elsewhere, telephonyStatus: 'Ringing' }),
          ],
          counts: [{ metric: 'call', subject: '{new}' }],
        },
        {
          id: 'goes-on',
          label: 'It is answered',
          sends: [said('rc-active-call-notify', { ...elsewhere, telephonyStatus: 'CallConnected' })],
        },
        {
          id: 'ring',
          label: 'Somebody calls',
          sends: [said('rc-call-ring-notify', { id: 'w-9', direction: 'Inbound' })],
        },
      ],
    },
  ],
});
