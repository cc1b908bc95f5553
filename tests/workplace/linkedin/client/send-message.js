import { here, post, uuid } from '/workplace/shared/page.js';
import { sendAs } from './parts.js';
import { read } from './requests.js';

const me = 'urn:li:fsd_profile:ACoAACm5KmQ-practice';
const dash = '/voyager/api/voyagerMessagingDashMessengerMessages';
const conversations = '/voyager/api/voyagerMessagingDashMessengerConversations';

/** A thread's own name. */
export const urnOf = (person) => `urn:li:msg_conversation:(${me},2-${person.vanity})`;

const older = (token, text) => ({
  eventCreate: {
    originToken: token,
    value: {
      'com.linkedin.voyager.messaging.create.MessageCreate': {
        attributedBody: { text, attributes: [] },
        attachments: [],
      },
    },
  },
  dedupeByClientGeneratedToken: false,
});

/** The request of each generation (`?gen=`). */
const generations = {
  dash: (person, token, { text, subject, isNew }) => [
    `${dash}?action=createMessage`,
    {
      message: {
        body: { attributes: [], text },
        ...(isNew ? {} : { conversationUrn: urnOf(person) }),
        ...(subject ? { subject } : {}),
        originToken: token,
        renderContentUnions: [],
      },
      mailboxUrn: me,
      trackingId: uuid().slice(0, 16),
      dedupeByClientGeneratedToken: false,
      ...(isNew
        ? { hostRecipientUrns: (person.group ?? [person]).map(({ token }) => `urn:li:fsd_profile:${token}`) }
        : {}),
    },
  ],
  event: (person, token, { text }) => [
    `/voyager/api/messaging/conversations/2-${person.vanity}/events?action=create`,
    older(token, text),
  ],
  conversation: (person, token, { text }) => [
    '/voyager/api/messaging/conversations?action=create',
    {
      keyVersion: 'LEGACY_INBOX',
      conversationCreate: {
        recipients: (person.group ?? [person]).map(({ token }) => token),
        subtype: 'MEMBER_TO_MEMBER',
        eventCreate: older(token, text).eventCreate,
      },
    },
  ],
};

/** Sends a message as the page's generation does. The newest says text/plain and sends JSON. */
export function sendMessage(person, token, what) {
  const generation = here().get('gen');
  const [path, body] = (generations[generation] ?? generations.dash)(person, token, what);
  const plain = { 'content-type': 'text/plain;charset=UTF-8' };
  const headers = { 'csrf-token': 'ajax:1', ...(generations[generation] || generation === 'json' ? {} : plain) };
  return sendAs(here().get('mode'), () => post(path, body, headers));
}

/** The lines of a thread, asked for when it is opened. */
export async function linesOf(person) {
  const variables = `(deliveredAt:${Date.now()},conversationUrn:${encodeURIComponent(urnOf(person))})`;
  const answer = await read(
    `/voyager/api/voyagerMessagingGraphQL/graphql?queryId=messengerMessages.4088d03bc70c91c3fa68965cb42336de&variables=${encodeURIComponent(variables)}`,
  );
  return answer ? JSON.parse(answer).data.lines : [];
}

/** Told with every letter. */
export const tellTyping = (person) => post(`${conversations}?action=typing`, { conversationUrn: urnOf(person) });

/** What is done to a message that was sent: to react to it, to edit it, to take it back. */
export function changeMessage(what, token) {
  const messageUrn = `urn:li:msg_message:(${me},2-${token})`;
  if (what === 'react') return post(`${dash}?action=reactWithEmoji`, { messageUrn, emoji: '👍' });
  if (what === 'recall') return post(`${dash}?action=recall`, { messageUrn });
  return post(`${dash}/${encodeURIComponent(messageUrn)}`, { patch: { $set: { body: { text: '…' } } } });
}
