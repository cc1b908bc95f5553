import type { Chapter } from './act.ts';

export const lunch: Chapter = {
  title: 'Lunch, and a pause',
  acts: [
    {
      id: 'pause',
      at: '12:30',
      where: 'groundwork',
      says: 'Presses Pause: she helps her sister, who looks for a job herself.',
      does: { own: 'pause' },
      because: 'From now on nothing is counted.',
    },
    {
      id: 'pause-ask',
      at: '12:35',
      where: 'linkedin',
      says: 'Asks somebody for a connection.',
      does: { network: 'ask', whom: 'maren-korte-16' },
      because: 'Paused.',
    },
    {
      id: 'pause-mail',
      at: '12:45',
      where: 'gmail',
      says: 'Sends a mail.',
      does: { press: 'send' },
      because: 'Paused.',
      picture: { name: 'paused', view: 'popup', shows: 'Paused: a mail went out, and no number moved.' },
    },
    {
      id: 'pause-call',
      at: '12:50',
      where: 'phone',
      says: 'Presses a phone number.',
      does: { dial: 'bullhorn /job' },
      because: 'Paused.',
    },
    {
      id: 'resume',
      at: '13:15',
      where: 'groundwork',
      says: 'Is back, and lets it count again.',
      does: { own: 'resume' },
      because: 'Nothing is counted after the fact.',
    },
  ],
};
