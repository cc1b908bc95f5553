import { data, here } from '/workplace/shared/page.js';
import { inviteDialog, tellOutcome } from './invite-dialog.js';
import { inviteByDialog } from './requests.js';

/* The dialog as a page of its own, in a frame of the same origin. */
const person = data.people.find(({ vanity }) => vanity === here().get('vanityName')) ?? data.people[0];

inviteDialog(
  person,
  async (note) => {
    const outcome = await inviteByDialog(person, note);
    tellOutcome(outcome, true);
    const close = () =>
      parent.postMessage({ practice: 'invite', member: person.member, went: outcome.went }, location.origin);
    setTimeout(close, outcome.went ? 300 : 3000);
  },
  true,
);
