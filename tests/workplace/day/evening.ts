import type { Chapter } from './act.ts';

export const evening: Chapter = {
  title: 'Before she goes home',
  acts: [
    {
      id: 'doubled',
      at: '17:00',
      where: 'linkedin',
      says: 'Asks Pavo Tennhardt again; this time LinkedIn takes it.',
      does: { network: 'ask', whom: 'pavo-tennhardt', mode: 'ok' },
      counts: [{ metric: 'connection-request' }],
    },
    {
      id: 'row-undone',
      at: '17:05',
      where: 'groundwork',
      says: 'Finds that he is a friend, not a candidate, and takes the row back in the side panel.',
      does: { own: 'undo-row', metric: 'connection-request' },
      makes: { of: 'doubled', state: 'undone' },
      because: 'Every row can be taken back, and put back.',
      picture: {
        name: 'questions',
        view: 'panel',
        part: 'questions',
        shows: 'Two questions wait at the top. What she took back stays in the list, struck through.',
      },
    },
    {
      id: 'answer-inmail',
      at: '17:10',
      where: 'groundwork',
      says: 'Answers the question about the InMail of the morning: Yes.',
      does: { own: 'yes', metric: 'inmail' },
      makes: { of: 'inmail-premium', state: 'counted' },
      because: 'Now it counts, at the time it was sent.',
    },
    {
      id: 'answer-meeting',
      at: '17:11',
      where: 'groundwork',
      says: 'Answers the question about the entry in the calendar: No, that was the dentist.',
      does: { own: 'no', metric: 'meeting-booked' },
      makes: { of: 'quick', state: 'undone' },
      because: 'A No is not counted.',
      picture: { name: 'day-done', view: 'panel', shows: 'The day, with every question answered.' },
    },
  ],
};
