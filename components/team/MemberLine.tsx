import { i18n } from '#i18n';
import type { MemberView } from '@/lib/state/team';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';
import { goalWords, stateWords } from '../words/team-words';

interface Props {
  view: MemberView;
  language: string;
  onPropose: () => void;
  onLook: () => void;
}

/** Somebody of the team: their share of each goal, and how far it is with them. */
export function MemberLine({ view, language, onPropose, onLook }: Props) {
  const { member, shares, state, changed } = view;
  const open = shares.some(({ agreed, amount }) => !agreed && amount > 0);
  return (
    <li data-member={member.id} data-state={state}>
      <div class="target-about">
        <p>
          <strong>{member.label}</strong> <span class="tag">{stateWords(view, language)}</span>
        </p>
        <ul>
          {shares.map(({ goal, amount, answered }) => (
            <li key={goal.metric} data-share={goal.metric} data-value={amount}>
              {amount > 0
                ? `${metricName(goal.metric, 2)}: ${goalWords(goal, amount, language)}`
                : i18n.t('team.nothing', { metric: metricName(goal.metric, 2) })}{' '}
              {answered !== null && (
                <span class="soft" data-answered={answered}>
                  {i18n.t('team.answered', { value: goalWords(goal, answered, language) })}
                </span>
              )}
            </li>
          ))}
        </ul>
        {changed && <p class="soft">{i18n.t('team.changed')}</p>}
      </div>
      <div class="acts">
        {state === 'answered' && (
          <Button does="member-look" aria-label={i18n.t('deal.look_what', { what: member.label })} onClick={onLook}>
            {i18n.t('deal.look')}
          </Button>
        )}
        {open && (
          <Button
            does="member-propose"
            aria-label={i18n.t('team.propose_what', { name: member.label })}
            onClick={onPropose}
          >
            {i18n.t('team.propose')}
          </Button>
        )}
      </div>
    </li>
  );
}
