import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type PromiseProblems, readPromises, type TypedPromise, typedPromises } from '@/lib/state/promise-input';
import type { MemberView } from '@/lib/state/team';
import type { HelpPromise } from '@/lib/talk';
import { Promises } from '../promises/Promises';
import { useProblems } from '../targets/use-problems';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';
import { goalWords, stateWords } from '../words/team-words';

interface Props {
  view: MemberView;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
  /** Told what help goes with it. */
  onPropose: (promises: readonly HelpPromise[]) => void;
  onLook: () => void;
}

/** Somebody of the team: their share of each goal, and how far it is with them. */
export function MemberLine({ view, today, language, onPropose, onLook }: Props) {
  const { member, shares, state, changed, last } = view;
  const [help, setHelp] = useState<readonly TypedPromise[]>(() => typedPromises(last?.promises ?? []));
  const { form, found, find } = useProblems<{ help?: PromiseProblems }>();
  const propose = () => {
    const { promises, problems } = readPromises(help, today);
    find(problems ? { help: problems } : {});
    if (!problems) onPropose(promises);
  };
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
        {open && (
          <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
            <details class="help">
              <summary>{i18n.t('deal.offer')}</summary>
              <Promises
                promises={help}
                repeats
                {...{ today, language }}
                found={found.help}
                onChange={setHelp}
                onMoved={() => find({})}
              />
            </details>
          </form>
        )}
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
            onClick={propose}
          >
            {i18n.t('team.propose')}
          </Button>
        )}
      </div>
    </li>
  );
}
