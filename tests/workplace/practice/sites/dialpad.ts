import { practiceSite } from '../practice-site.ts';

const asked = (method: string, payload: object) => ({
  from: 'https://dialpad.com',
  message: { api: 'opencti_dialpad', version: '1.0', method, payload },
  into: true as const,
});

export const dialpad = practiceSite({
  id: 'dialpad',
  name: 'Phone in a frame',
  host: 'dialpad.com',
  pages: [
    {
      path: '/apps/around',
      title: 'A page with a phone',
      acts: [
        { id: 'ready', label: 'Make it ready', sends: [asked('enable_current_tab', {})] },
        {
          id: 'dial',
          label: 'Call +1 503 555 0170',
          sends: [
            { to: '/practice/asked', body: { key: '{new}' } },
            asked('initiate_call', { phone_number: '+15035550170' }),
          ],
          counts: [{ metric: 'call', subject: '{new}' }],
        },
      ],
    },
  ],
});
