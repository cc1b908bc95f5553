import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type CheckInWords, isBlank, type CheckIn as Kept } from '@/lib/check-in';
import type { CheckIns } from '@/lib/state/check-ins';
import { dayAfter, daySpan } from '@/lib/text/day';
import { useSaying } from '../targets/use-saying';
import { Said } from '../ui/Said';
import { CheckInForm } from './CheckInForm';
import { CheckInList } from './CheckInList';

const blank: CheckInWords = { well: '', stuck: '', next: '', need: '' };

/** Where a person notes in their own words how a week went. It asks for nothing: closed, it is one line. */
export function CheckIn({ checkIns, language }: { checkIns: CheckIns; language: string }) {
  const { week, today, all, onSave, onUndo, onRemove } = checkIns;
  const [chosen, choose] = useState(week.from);
  const [removed, keep] = useState<Kept | null>(null);
  const place = useRef<HTMLDetailsElement>(null);
  const { said, say, undo, run } = useSaying(onUndo);
  const weekWords = (from: string) => daySpan({ from, to: dayAfter(from, 6) }, today, language);
  const focus = () => setTimeout(() => place.current?.querySelector<HTMLElement>('textarea')?.focus());
  const written = all.find((one) => one.week === chosen);

  const save = async (words: CheckInWords) => {
    keep(null);
    if (isBlank(words)) return say(i18n.t('checkin.blank'));
    if (await run(() => onSave({ ...words, week: chosen }), i18n.t('checkin.saved', { days: weekWords(chosen) })))
      choose(week.from);
  };
  const change = (one: Kept) => {
    choose(one.week);
    if (place.current) place.current.open = true;
    focus();
  };
  const remove = async (one: Kept) => {
    const done = await run(() => onRemove(one.week), i18n.t('checkin.removed', { days: weekWords(one.week) }));
    keep(done ? one : null);
  };
  const putBack = async (one: Kept) => {
    keep(null);
    const { well, stuck, next, need, week: from } = one;
    await run(() => onSave({ week: from, well, stuck, next, need }), i18n.t('target.undone'));
  };
  return (
    <section class="check-in" aria-label={i18n.t('checkin.open')}>
      <details ref={place}>
        <summary>{i18n.t('checkin.open')}</summary>
        <p class="soft">
          {weekWords(chosen)} · {i18n.t('checkin.text')}
        </p>
        <CheckInForm key={`${chosen} ${written?.id}`} said={written ?? blank} onSave={(words) => void save(words)} />
      </details>
      <Said told={said} words={said.words} onUndo={removed ? () => void putBack(removed) : undo} />
      {all.length > 0 && <CheckInList {...{ all, weekWords }} onChange={change} onRemove={(one) => void remove(one)} />}
    </section>
  );
}
