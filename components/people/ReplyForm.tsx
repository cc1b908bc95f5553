import type { TargetedEvent } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { leastPeople, longest } from '@/lib/share/reply-file';
import type { Answering, WrittenReply as Made } from '@/lib/state/answering';
import { blankReply, type ReplyProblems, type TypedReply } from '@/lib/state/reply-out';
import { number } from '@/lib/text/number';
import { LabelField } from '../deal/LabelField';
import { Promises } from '../promises/Promises';
import { useProblems } from '../targets/use-problems';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';
import { failureWords } from '../words/failure-words';
import { totalLines } from '../words/reply-words';

interface Props {
  answering: Answering;
  language: string;
  /** Another reply is begun. */
  onBegin: () => void;
  onMade: (made: Made) => void;
}

/** Answers somebody: thanks, a comment, help and by when, and the team's total where enough people are in it. */
export function ReplyForm({ answering: { today, label, total, onReply }, language, onBegin, onMade }: Props) {
  const id = useId();
  useEffect(onBegin, []);
  const [typed, type] = useState<TypedReply>(() => blankReply(label));
  const [said, say] = useState('');
  const { form, found, find } = useProblems<Partial<ReplyProblems>>();
  const set = (part: Partial<TypedReply>) => type({ ...typed, ...part });
  const write = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const done = await onReply(typed);
    find('problems' in done ? done.problems : {});
    say('why' in done ? failureWords(done.why) : '');
    if ('made' in done) onMade(done.made);
  };
  return (
    <form ref={form} class="reply-form" data-form="reply" noValidate onSubmit={write}>
      <LabelField value={typed.label} problem={found.label} onValue={(next) => set({ label: next })} />
      {(['thanks', 'comment'] as const).map((part) => (
        <div key={part} class="target-field">
          <label for={`${id}-${part}`}>{i18n.t(`reply.${part}`)}</label>
          <textarea
            id={`${id}-${part}`}
            class="field"
            name={part}
            rows={part === 'thanks' ? 1 : 3}
            maxLength={longest[part]}
            aria-invalid={found.nothing && part === 'comment' ? true : undefined}
            aria-describedby={found.nothing && part === 'comment' ? `${id}-nothing` : undefined}
            value={typed[part]}
            onInput={(event) => set({ [part]: event.currentTarget.value })}
          />
          {found.nothing && part === 'comment' && (
            <p class="problem" id={`${id}-nothing`} data-problem="nothing">
              {i18n.t('reply.nothing')}
            </p>
          )}
        </div>
      ))}
      <Promises
        promises={typed.promises}
        {...{ today, language, found }}
        onChange={(promises) => set({ promises })}
        onMoved={() => find({})}
      />
      {total ? (
        <label class="tick">
          <input
            type="checkbox"
            name="team"
            checked={typed.team}
            onChange={(event) => set({ team: event.currentTarget.checked })}
          />
          <span>
            {i18n.t('reply.team')} {totalLines(total, today, language).join(' · ')}
          </span>
        </label>
      ) : (
        <p class="soft">{i18n.t('reply.team_few', { n: number(leastPeople, language) })}</p>
      )}
      <Button type="submit" look="main" does="reply-write">
        {i18n.t('reply.write')}
      </Button>
      <Status>{said}</Status>
    </form>
  );
}
