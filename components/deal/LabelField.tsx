import { i18n } from '#i18n';
import type { Problem } from '@/lib/state/target-input';
import { Field } from '../targets/Field';

interface Props {
  value: string;
  problem: Problem | undefined;
  onValue: (value: string) => void;
}

/** What a person calls themselves in a file for somebody else. */
export const LabelField = ({ value, problem, onValue }: Props) => (
  <Field label={i18n.t('deal.from')} name="label" longest={60} value={value} problem={problem} onValue={onValue} />
);
