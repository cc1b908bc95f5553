import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CommissionPlan } from '@/lib/commission';
import { typedPlan } from '@/lib/state/commission-input';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Said } from '../ui/Said';
import { failureWords } from '../words/failure-words';
import { PlanForm } from './PlanForm';

interface Props {
  /** What is kept; null where nothing is. */
  plan: CommissionPlan | null;
  /** What a new plan begins with. */
  currency: string;
  onSave: (plan: CommissionPlan | null) => Promise<{ ok: true } | { ok: false; why: string }>;
}

/** What the person earns, for nobody but them: entered, changed and removed here. */
export function Commission({ plan, currency, onSave }: Props) {
  const [said, say] = useState({ words: '' });
  const [back, setBack] = useState<{ plan: CommissionPlan | null } | null>(null);
  const save = async (wanted: CommissionPlan | null, words: string, undo: typeof back) => {
    const done = await onSave(wanted);
    say({ words: done.ok ? words : failureWords(done.why) });
    setBack(done.ok ? undo : null);
  };
  return (
    <Card id="commission" title={i18n.t('options.commission')}>
      <p>{i18n.t('commission.text')}</p>
      <p class="soft">{i18n.t('commission.private')}</p>
      <details open={plan !== null}>
        <summary>{i18n.t(plan ? 'commission.yours' : 'commission.enter')}</summary>
        <PlanForm
          key={JSON.stringify(plan)}
          begin={typedPlan(plan, currency)}
          onSave={(wanted) => save(wanted, i18n.t('commission.saved'), { plan })}
        />
        {plan && (
          <Button does="commission-remove" onClick={() => save(null, i18n.t('commission.removed'), { plan })}>
            {i18n.t('commission.remove')}
          </Button>
        )}
      </details>
      <Said
        told={said}
        words={said.words}
        onUndo={back ? () => void save(back.plan, i18n.t('target.undone'), null) : undefined}
      />
    </Card>
  );
}
