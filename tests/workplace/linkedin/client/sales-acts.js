import { data, h, here, post, uuid } from '/workplace/shared/page.js';
import { toast } from './invite-dialog.js';
import { control, sendAs } from './parts.js';
import { fullName, read, t } from './requests.js';

/* What Sales Navigator does besides connecting: saving leads, and messages that are InMails when they have a subject. */
const mode = () => here().get('mode');
const saved = new Set(data.saved);
const urnOf = (person) => `urn:li:fs_salesProfile:(${person.sales},NAME_SEARCH,x7Qp)`;

/** The menu's item that saves a lead, or removes it. */
export function saveItem(person, redraw) {
  const isSaved = saved.has(person.member);
  const change = async () => {
    const action = isSaved ? 'unsaveByMember' : 'saveByMember';
    const more = isSaved ? {} : { isWithoutAccount: true, lists: [] };
    const { went } = await sendAs(mode(), () =>
      post(`/sales-api/salesApiLeads?action=${action}`, { member: urnOf(person), ...more }),
    );
    if (!went) return toast('error', t('failedSave'), true);
    if (isSaved) saved.delete(person.member);
    else saved.add(person.member);
    redraw();
    toast('success', t('done'), true);
  };
  return control(isSaved ? t('unsave') : t('save'), isSaved ? 'unsave' : 'save', change, person, { role: 'menuitem' });
}

/** Sends a message or an InMail. The client's own number of it stays the same when it is sent again. */
export async function sendFromSales(person, { text, subject, threadId }) {
  const body = {
    createMessageRequest: {
      recipients: [urnOf(person)],
      body: text,
      ...(subject ? { subject } : {}),
      ...(threadId ? { threadId } : {}),
      copyToCrm: false,
      trackingId: uuid().replaceAll('-', '').slice(0, 22),
    },
  };
  void read('/sales-api/salesApiCredits?q=findCreditGrant&creditGrantType=LSS_INMAIL');
  const { went } = await sendAs(mode(), () => post('/sales-api/salesApiMessageActions?action=createMessage', body));
  toast(went ? 'success' : 'error', t(went ? 'done' : 'failedMessage'), true);
}

/** The menu's item that opens the form of a message. */
export function messageItem(person) {
  const open = () => {
    document.getElementById('artdeco-hoverable-outlet__message-overlay')?.remove();
    const subject = h('input', { class: 'compose-form__subject-field', 'aria-label': t('subject') });
    const text = h('textarea', { 'aria-label': t('write') });
    const send = () => {
      outlet.remove();
      void sendFromSales(person, { text: text.value, subject: subject.value });
    };
    const outlet = h(
      'div',
      {
        id: 'artdeco-hoverable-outlet__message-overlay',
        class: 'card',
        role: 'dialog',
        'aria-label': fullName(person),
      },
      subject,
      text,
      control(t('dismiss'), 'dismiss', () => outlet.remove()),
      control(t('sendMessage'), 'send-message', send, null, { class: 'primary' }),
    );
    document.body.append(outlet);
    subject.focus();
  };
  return control(t('message'), 'message', open, person, { role: 'menuitem' });
}
