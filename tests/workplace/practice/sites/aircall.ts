import { practiceSite } from '../practice-site.ts';

const from = 'https://phone.aircall.io';
const said = (name: string, value: object) => ({ from, message: { name: `apm_phone_${name}`, value } });

export const aircall = practiceSite({
  id: 'aircall',
  name: 'Phone in a frame',
  host: 'workspace.aircall.io',
  pages: [
    {
      path: '/',
      title: 'A phone',
      acts: [
        { id: 'ring', label: 'Somebody calls', sends: [said('incoming_call', { call_id: 5, from: '+494215509' })] },
        {
          id: 'dial',
          label: 'Dial',
          sends: [
            { to: '/v4/calls', body: { key: '{new}' } },
            said('outgoing_call', { call_id: '{new}', to: '+494215501' }),
          ],
          counts: [{ metric: 'call', subject: '{new}' }],
        },
        { id: 'end', label: 'Hang up', sends: [said('call_ended', { call_id: 5, duration: 84 })] },
      ],
    },
  ],
});
