import type { Chapter } from './act.ts';

export const calendar: Chapter = {
  title: 'The calendar',
  acts: [
    {
      id: 'meeting',
      at: '11:20',
      where: 'google-calendar',
      says: 'Books a meeting with a client.',
      does: { press: 'invite' },
      counts: [{ metric: 'meeting-booked' }],
      picture: { name: 'meeting-booked', view: 'page', shows: 'A meeting with a guest is a meeting booked.' },
    },
    {
      id: 'alone',
      at: '11:22',
      where: 'google-calendar',
      says: 'Keeps an hour free for herself.',
      does: { press: 'alone' },
      because: 'Nobody else is invited.',
    },
    {
      id: 'moved',
      at: '11:24',
      where: 'google-calendar',
      says: 'Moves the meeting with the client, and invites one more.',
      does: { press: 'drag' },
      because: 'It is the same meeting.',
    },
    {
      id: 'quick',
      at: '11:26',
      where: 'google-calendar',
      says: 'Makes an entry in the small dialog over the calendar.',
      does: { press: 'quick' },
      counts: [{ metric: 'meeting-booked', state: 'unsure' }],
      because: 'There a new entry and a changed one look alike: Groundwork asks.',
    },
  ],
};
