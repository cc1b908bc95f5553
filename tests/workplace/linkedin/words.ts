/** The labels of the pages. `{n}` is the person. */
const english = {
  connect: 'Connect',
  invite: 'Invite {n} to connect',
  more: 'More',
  pending: 'Pending',
  message: 'Message',
  follow: 'Follow',
  addNote: 'Add a note',
  sendPlain: 'Send without a note',
  send: 'Send invitation',
  dismiss: 'Dismiss',
  title: 'Add a note to your invitation?',
  email: 'Enter their email address to connect',
  withdraw: 'Withdraw',
  withdrawFrom: 'Withdraw invitation sent to {n}',
  limitTitle: 'You have reached the weekly limit',
  ok: 'Got it',
  failed: 'Your invitation was not sent',
  sent: 'Invitation sent',
  premium: 'Notes need Premium this month',
  tryPremium: 'See Premium',
  search: 'People',
  network: 'Grow',
  sentList: 'Sent',
  connections: 'Connections',
  nobody: 'Nobody here.',
};

type Words = typeof english;

const german: Words = {
  connect: 'Vernetzen',
  invite: '{n} als Kontakt einladen',
  more: 'Mehr',
  pending: 'Ausstehend',
  message: 'Nachricht',
  follow: 'Folgen',
  addNote: 'Notiz hinzufügen',
  sendPlain: 'Ohne Notiz senden',
  send: 'Einladung senden',
  dismiss: 'Verwerfen',
  title: 'Der Einladung eine Notiz hinzufügen?',
  email: 'E-Mail-Adresse eingeben, um sich zu vernetzen',
  withdraw: 'Zurückziehen',
  withdrawFrom: 'Einladung an {n} zurückziehen',
  limitTitle: 'Wöchentliches Limit erreicht',
  ok: 'OK',
  failed: 'Ihre Einladung wurde nicht gesendet',
  sent: 'Einladung gesendet',
  premium: 'Notizen gibt es diesen Monat nur mit Premium',
  tryPremium: 'Premium ansehen',
  search: 'Personen',
  network: 'Netzwerk',
  sentList: 'Gesendet',
  connections: 'Kontakte',
  nobody: 'Niemand da.',
};

const japanese: Words = {
  connect: 'つながりを申請',
  invite: '{n}さんにつながりを申請',
  more: 'その他',
  pending: '申請中',
  message: 'メッセージ',
  follow: 'フォロー',
  addNote: 'メモを追加',
  sendPlain: 'メモなしで送信',
  send: '申請を送信',
  dismiss: '閉じる',
  title: '申請にメモを追加しますか？',
  email: 'つながるにはメールアドレスを入力してください',
  withdraw: '取り下げる',
  withdrawFrom: '{n}さんへの申請を取り下げる',
  limitTitle: '週間の上限に達しました',
  ok: 'OK',
  failed: '申請は送信されませんでした',
  sent: '申請を送信しました',
  premium: '今月はプレミアムでのみメモを追加できます',
  tryPremium: 'プレミアムを見る',
  search: 'メンバー',
  network: 'ネットワーク',
  sentList: '送信済み',
  connections: 'つながり',
  nobody: '誰もいません。',
};

const languages: Record<string, Words> = { en: english, de: german, ja: japanese };

/** The page's language, as its address asks for, and its words. */
export function wordsFor(query: URLSearchParams): { lang: string; words: Words } {
  const asked = query.get('lang') ?? 'en';
  const words = languages[asked];
  return words ? { lang: asked, words } : { lang: 'en', words: english };
}
