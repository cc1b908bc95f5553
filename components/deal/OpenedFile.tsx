import type { TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Answering, isLabel } from '@/lib/state/deal-board';
import type { Opened, Terms } from '@/lib/state/talk-files';
import type { Problem } from '@/lib/state/target-input';
import type { TeamMember } from '@/lib/talk';
import { shortDay } from '@/lib/text/day';
import { useProblems } from '../targets/use-problems';
import { Button } from '../ui/Button';
import { fileWords } from '../words/deal-words';
import { AnswerForm } from './AnswerForm';
import { BadRows } from './BadRows';
import { Changes } from './Changes';
import { Help } from './Help';
import { LabelField } from './LabelField';
import { MemberChoice } from './MemberChoice';

interface Props {
  opened: Opened;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
  label: string;
  /** The people of the team; empty for whom leads nobody. */
  members: readonly TeamMember[];
  /** That other targets are planned, whose place these would take; null where none are. */
  overrules: (from: string) => string | null;
  onSay: (words: string) => void;
  onAgree: (who: Answering) => void;
  onAnswer: (terms: Terms, who: Answering) => void;
  onTake: (member: string | undefined) => void;
  onLeave: () => void;
}

/** A file somebody else saved: whose it is, what it asks line by line, and what can be done with it. */
export function OpenedFile({ opened, today, language, label: begin, members, ...props }: Props) {
  const { overrules, onSay, onAgree, onAnswer, onTake, onLeave } = props;
  const { file, good, bad, leftOut, place, day, side, before, foreign } = opened;
  const [label, setLabel] = useState(begin);
  const [member, choose] = useState<string | undefined>();
  const [answers, answer] = useState(false);
  const { form, found, find } = useProblems<{ label?: Problem }>();
  const missing = bad.length + leftOut;
  const isAgreed = file.kind === 'agreed';
  /** What was agreed on came late: it then holds from today. */
  const isLate = isAgreed && day === 'past';
  /** Whether it can be answered. */
  const open = !isAgreed && good.length > 0;
  const holdsFrom = isLate ? today : file.effective;
  const planned = side === 'person' ? overrules(holdsFrom) : null;
  const named = (then: (who: Answering) => void) => {
    find(isLabel(label) ? {} : { label: 'label' });
    if (isLabel(label)) then({ label, member });
  };
  const decide = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isAgreed) onTake(member);
    else if (open && missing === 0 && !day) named(onAgree);
  };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const chooses = side === 'manager' && opened.member === undefined && members.length > 0;
  return (
    <section class="notice opened" data-opened={file.kind} data-number={file.number}>
      <h3 ref={heading} tabIndex={-1}>
        {fileWords({ ...file, targets: good }, language)}
      </h3>
      <p>{i18n.t('deal.holds', { date: shortDay(file.effective, language) })}</p>
      {place === 'crossed' && <p>{i18n.t('deal.crossed')}</p>}
      {foreign && (
        <p data-foreign>
          <strong>{i18n.t('deal.foreign', { name: file.from })}</strong>
        </p>
      )}
      <Changes before={before?.targets ?? null} after={good} language={language} />
      <Help before={before?.promises ?? null} after={file} language={language} />
      {missing > 0 && <BadRows rows={bad} missing={missing} any={good.length > 0} language={language} />}
      {day && <p data-day={day}>{i18n.t(isLate ? 'deal.day_today' : 'deal.day_bad')}</p>}
      {planned && <p>{planned}</p>}
      <form ref={form} class="form" data-form="opened" noValidate onSubmit={decide}>
        {chooses && <MemberChoice members={members} chosen={member} onChoose={choose} />}
        {open && <LabelField value={label} problem={found.label} onValue={setLabel} />}
        <div class="choice">
          {isAgreed && (!day || isLate) && (
            <Button type="submit" look="main" does="deal-take">
              {i18n.t(side === 'person' ? 'target.role_save' : 'deal.note')}
            </Button>
          )}
          {open && missing === 0 && !day && (
            <Button type="submit" look="main" does="deal-agree">
              {i18n.t('deal.agree')}
            </Button>
          )}
          {open && (
            <Button does="deal-answer" aria-expanded={answers} onClick={() => answer(!answers)}>
              {i18n.t('deal.other')}
            </Button>
          )}
          {open && place !== 'again' && (
            <Button does="deal-later" onClick={() => onTake(member)}>
              {i18n.t('deal.later')}
            </Button>
          )}
          <Button does="deal-leave" onClick={onLeave}>
            {i18n.t('import.leave')}
          </Button>
        </div>
      </form>
      {file.device ? (
        <details>
          <summary>{i18n.t('reply.details')}</summary>
          <p class="soft">
            {i18n.t('deal.key')} <code>{file.device}</code>
          </p>
        </details>
      ) : (
        <p class="soft">{i18n.t('deal.unsigned')}</p>
      )}
      {answers && (
        <AnswerForm
          {...{ opened, today, language, onSay }}
          onAnswer={(terms) => named((who) => onAnswer(terms, who))}
        />
      )}
    </section>
  );
}
