import { data, h } from '/workplace/shared/page.js';
import { control } from './parts.js';
import { backgroundNoise, fullName, t } from './requests.js';
import { sendFromSales } from './sales-acts.js';

/* A thread in Sales Navigator's inbox. */
const app = document.getElementById('app');
const person = data.people.find(({ vanity }) => location.pathname.endsWith(`2-${vanity}`)) ?? data.people[0];
const text = h('textarea', { 'aria-label': t('write') });

function reply() {
  if (!text.value.trim()) return;
  void sendFromSales(person, { text: text.value, threadId: `2-${person.vanity}` });
  text.value = '';
}

app.replaceChildren(
  h('h1', {}, h('span', { 'data-anonymize': 'person-name' }, fullName(person))),
  text,
  control(t('sendMessage'), 'send', reply, null, { class: 'primary' }),
);
backgroundNoise();
