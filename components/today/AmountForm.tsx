import type { TargetedEvent } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Money } from '@/lib/event';
import { type AmountProblems, readAmount, typedAmount } from '@/lib/state/amount-input';
import { CurrencyField } from '../targets/CurrencyField';
import { Field } from '../targets/Field';
import { useProblems } from '../targets/use-problems';
import { Button } from '../ui/Button';

interface Props {
  money: Money | null;
  /** What it most likely is in. */
  currency: string;
  onSave: (money: Money | null) => void;
  onLeave: () => void;
}

/** Asks what one act is worth. The first field has the focus at once. */
export function AmountForm({ money, currency, onSave, onLeave }: Props) {
  const [typed, type] = useState(typedAmount(money, currency));
  const { form, found, find } = useProblems<AmountProblems>();
  useLayoutEffect(() => form.current?.querySelector('input')?.select(), [form]);
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readAmount(typed);
    find('problems' in read ? read.problems : {});
    if ('money' in read) onSave(read.money);
  };
  return (
    <form ref={form} class="value-form" data-form="amount" noValidate onSubmit={save}>
      <div class="value-fields">
        <Field
          label={i18n.t('amount.label')}
          name="amount"
          type="number"
          value={typed.amount}
          problem={found.amount}
          hint={i18n.t('amount.hint')}
          onValue={(amount) => type({ ...typed, amount })}
        />
        <CurrencyField
          value={typed.currency}
          problem={found.currency}
          onValue={(code) => type({ ...typed, currency: code })}
        />
      </div>
      <div class="number-doings">
        <Button type="submit" look="main" does="amount-save">
          {i18n.t('correct.save')}
        </Button>
        <Button does="amount-leave" onClick={onLeave}>
          {i18n.t('correct.leave')}
        </Button>
      </div>
    </form>
  );
}
