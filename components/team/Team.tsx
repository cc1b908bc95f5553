import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { later } from '@/lib/measure/period';
import { type Deal, isLabel } from '@/lib/state/deal-board';
import type { Problem } from '@/lib/state/target-input';
import { type MemberView, proposalTargets } from '@/lib/state/team';
import type { TeamBoard } from '@/lib/state/team-board';
import type { HelpPromise, NewPlan, Step } from '@/lib/talk';
import { LabelField } from '../deal/LabelField';
import { useProblems } from '../targets/use-problems';
import { useSaying } from '../targets/use-saying';
import { Said } from '../ui/Said';
import { Switch } from '../ui/Switch';
import { GoalLine } from './GoalLine';
import { MemberLine } from './MemberLine';
import { TeamForm } from './TeamForm';

interface Props {
  board: TeamBoard;
  deal: Pick<Deal, 'label' | 'onProposeTo' | 'onUndo'>;
  language: string;
  /** Looks at somebody's answer. */
  onLook: (step: Step) => void;
}

/** For those who lead people, and for nobody else: a team's goals, shared out and agreed on with each. */
export function Team({ board, deal, language, onLook }: Props) {
  const { leads, view, today, currency, onLeads, onPlan, onUndo } = board;
  const [label, setLabel] = useState(deal.label);
  const [made, setMade] = useState(0);
  const { form, found, find } = useProblems<{ label?: Problem }>();
  const planned = useSaying(onUndo);
  const proposed = useSaying(deal.onUndo, i18n.t('deal.undone'));
  const plan = async (wanted: NewPlan) => {
    if (await planned.run(() => onPlan(wanted), i18n.t('team.saved'))) setMade(made + 1);
  };
  const propose = ({ member, shares }: MemberView, promises: readonly HelpPromise[]) => {
    find(isLabel(label) ? {} : { label: 'label' });
    if (!isLabel(label) || !view) return;
    const terms = { effective: later(view.plan.effective, today), targets: proposalTargets(shares), promises };
    void proposed.run(
      () => deal.onProposeTo(member, terms, label),
      ({ name: file }) => i18n.t('team.proposed', { file, name: member.label, door: i18n.t('deal.choose') }),
    );
  };
  // A proposal that was answered is no longer taken back: the answer would hang in the air.
  const stands = view?.members.some(({ last }) => last?.id === proposed.way);
  const teamForm = <TeamForm key={made} plan={view?.plan ?? null} {...{ today, currency, language }} onSave={plan} />;
  return (
    <div class="team" data-leads={leads}>
      <div class="setting">
        <div>
          <p>{i18n.t('team.lead')}</p>
          <p class="soft">{i18n.t('team.lead_hint')}</p>
        </div>
        <Switch on={leads} label={i18n.t('team.lead')} onSwitch={(on) => void onLeads(on)} />
      </div>
      {leads && (
        <>
          <div class="setting">
            <p class="soft">{i18n.t('team.page_hint')}</p>
            <a class="button" data-do="team-page" href="/team.html" target="_blank" rel="noopener">
              {i18n.t('team.page')}
            </a>
          </div>
          <h3>{i18n.t('team.title')}</h3>
          {view && (
            <>
              <ul class="goals">
                {view.goals.map((goal) => (
                  <GoalLine key={goal.goal.metric} {...{ goal, language }} />
                ))}
              </ul>
              <form ref={form} class="form" noValidate onSubmit={(event) => event.preventDefault()}>
                <LabelField value={label} problem={found.label} onValue={setLabel} />
              </form>
              <ul class="targets">
                {view.members.map((one) => (
                  <MemberLine
                    key={one.member.id}
                    view={one}
                    {...{ today, language }}
                    onPropose={(promises) => propose(one, promises)}
                    onLook={() => one.last && onLook(one.last)}
                  />
                ))}
              </ul>
              <Said told={proposed.said} words={proposed.said.words} onUndo={stands ? proposed.undo : undefined} />
            </>
          )}
          <Said told={planned.said} words={planned.said.words} onUndo={planned.undo} />
          {view ? (
            <details class="team-change" key={`change${made}`}>
              <summary>{i18n.t('team.change')}</summary>
              {teamForm}
            </details>
          ) : (
            teamForm
          )}
        </>
      )}
    </div>
  );
}
