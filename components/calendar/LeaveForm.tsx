import type { TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Leave, wrongWith } from '@/lib/state/days-off';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';

interface Props {
  /** @returns whether it was written; only then the form is empty again */
  onLeave: (leave: Leave) => Promise<boolean>;
}

/** Adds leave or sick days: from, to, and whether only half of each day. */
export function LeaveForm({ onLeave }: Props) {
  const [wrong, say] = useState('');
  const last = useRef<HTMLInputElement>(null);
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const from = String(data.get('from'));
    const leave: Leave = {
      kind: data.get('kind') === 'sick' ? 'sick' : 'leave',
      from,
      to: String(data.get('to')) || from,
      half: data.has('half'),
    };
    const problem = wrongWith(leave);
    say(problem ? i18n.t(`calendar.leave_${problem}`) : '');
    if (problem) return last.current?.focus();
    if (await onLeave(leave)) form.reset();
  };
  return (
    <form data-form="leave" class="form" onSubmit={submit}>
      <div class="fields leave-fields">
        <label>
          {i18n.t('calendar.kind')}
          <select class="field" name="kind">
            <option value="leave">{i18n.t('calendar.kind_leave')}</option>
            <option value="sick">{i18n.t('calendar.kind_sick')}</option>
          </select>
        </label>
        <label>
          {i18n.t('calendar.from')}
          <input class="field" type="date" name="from" min="2000-01-01" max="2099-12-31" required />
        </label>
        <label>
          {i18n.t('calendar.to')}
          <input
            ref={last}
            class="field"
            type="date"
            name="to"
            min="2000-01-01"
            max="2099-12-31"
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? 'leave-wrong leave-to' : 'leave-to'}
          />
        </label>
      </div>
      <p class="soft" id="leave-to">
        {i18n.t('calendar.to_hint')}
      </p>
      <label class="tick">
        <input type="checkbox" name="half" />
        {i18n.t('calendar.half')}
      </label>
      <Button type="submit" look="main" does="leave-add">
        {i18n.t('calendar.add')}
      </Button>
      <Status id="leave-wrong">{wrong}</Status>
    </form>
  );
}
