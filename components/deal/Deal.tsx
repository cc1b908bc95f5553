import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { later } from '@/lib/measure/period';
import type { Deal as DealView } from '@/lib/state/deal-board';
import type { Opened } from '@/lib/state/talk-files';
import { shortDay } from '@/lib/text/day';
import { useSaying } from '../targets/use-saying';
import { Said } from '../ui/Said';
import { FileChoice } from './FileChoice';
import { OpenedFile } from './OpenedFile';
import { ProposalForm } from './ProposalForm';
import { TalkList } from './TalkList';

interface Props {
  deal: DealView;
  language: string;
  /** As in `OpenedFile`. */
  overrules: (from: string) => string | null;
  /** A file to look at again, from elsewhere on the page; a new object each time. */
  looked: { opened: Opened } | null;
}

/** Where two people agree on targets by files that go to and fro. */
export function Deal({ deal, language, overrules, looked }: Props) {
  const { today, label, talks, members, anyOn } = deal;
  const [opened, show] = useState<Opened | null>(null);
  const [made, setMade] = useState(0);
  const place = useRef<HTMLDetailsElement>(null);
  const { said, say, undo, run } = useSaying(deal.onUndo, i18n.t('deal.undone'));
  const open = (one: Opened | null) => {
    show(one);
    say('');
  };
  useEffect(() => {
    if (!looked || !place.current) return;
    place.current.open = true;
    open(looked.opened);
  }, [looked]);
  const close = () => {
    show(null);
    setMade(made + 1);
    place.current?.querySelector<HTMLElement>('[name="target-file"]')?.focus();
  };
  const date = (day: string) => shortDay(day, language);
  const doneWith = async (done: Promise<boolean>) => {
    if (await done) close();
  };
  const take = (one: Opened, member: string | undefined) => {
    const { file, side } = one;
    const from = later(file.effective, today);
    const words =
      file.kind !== 'agreed'
        ? i18n.t('deal.kept')
        : side === 'person'
          ? i18n.t('deal.took', { from: file.from, date: date(from) })
          : i18n.t('deal.noted', { from: file.from });
    return doneWith(run(() => deal.onTake(one, member), words));
  };
  return (
    <details class="deal" ref={place}>
      <summary>{i18n.t('deal.open')}</summary>
      <div class="deal-inside">
        <p class="soft">{i18n.t('deal.text')}</p>
        {anyOn('9999-12-31') ? (
          <ProposalForm
            key={`proposal${made}`}
            {...{ today, language, label, anyOn }}
            onPropose={(name, effective, promises) =>
              void run(
                () => deal.onPropose(name, effective, promises),
                ({ name: file }) => i18n.t('deal.saved', { file }),
              )
            }
          />
        ) : (
          <p>{i18n.t('deal.first')}</p>
        )}
        <FileChoice onLook={deal.onLook} onOpened={open} />
        {opened && (
          <OpenedFile
            key={opened.file.hash}
            {...{ opened, today, language, label, members, overrules }}
            onSay={say}
            onAgree={(who) =>
              void doneWith(
                run(
                  () => deal.onAgree(opened, who),
                  ({ name }) =>
                    i18n.t(opened.side === 'person' ? 'deal.agreed_own' : 'deal.agreed_other', {
                      ...{ file: name, from: opened.file.from, date: date(opened.file.effective) },
                    }),
                ),
              )
            }
            onAnswer={(terms, who) =>
              void doneWith(
                run(
                  () => deal.onAnswer(opened, terms, who),
                  ({ name }) => i18n.t('deal.saved', { file: name }),
                ),
              )
            }
            onTake={(member) => void take(opened, member)}
            onLeave={close}
          />
        )}
        <Said told={said} words={said.words} onUndo={undo} />
        {talks.length > 0 && (
          <TalkList
            {...{ talks, language }}
            onLook={(step) => void deal.onLookAgain(step).then(open)}
            onSaveAgain={(step) => say(i18n.t('deal.saved', { file: deal.onSaveAgain(step) }))}
          />
        )}
      </div>
    </details>
  );
}
