import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { mostHelp } from '@/lib/share/target-file';
import { type PromiseProblems, type TypedPromise, withOneMore } from '@/lib/state/promise-input';
import { Button } from '../ui/Button';
import { PromiseFields } from './PromiseFields';

interface Props {
  promises: readonly TypedPromise[];
  /** The person asks for help; else the one who leads promises it. */
  asks?: boolean;
  /** Whether help may come again and again. */
  repeats?: boolean;
  today: string;
  language: string;
  found: Partial<PromiseProblems> | undefined;
  onChange: (promises: readonly TypedPromise[]) => void;
  /** What was wrong is named by its place, and places have moved. */
  onMoved: () => void;
}

/** Help that is promised or asked for, one after another, with the way to add one. */
export function Promises({ promises, asks = false, repeats = false, found, onChange, onMoved, ...rest }: Props) {
  const all = useRef<HTMLDivElement>(null);
  const focus = (wanted: string) => setTimeout(() => all.current?.querySelector<HTMLElement>(wanted)?.focus());
  const add = () => {
    onChange(withOneMore(promises));
    focus(`[name="what-${promises.length}"]`);
  };
  const drop = (place: number) => {
    onChange(promises.toSpliced(place, 1));
    onMoved();
    focus('[data-do="promise-add"]');
  };
  return (
    <div class="promises-typed" ref={all}>
      {promises.map((promise, place) => (
        <PromiseFields
          key={place}
          {...{ promise, place, asks, repeats, ...rest }}
          unsaid={found?.unsaid?.includes(place) ?? false}
          when={found?.days?.[place]}
          onChange={(one) => onChange(promises.with(place, one))}
          onRemove={() => drop(place)}
        />
      ))}
      {promises.length < mostHelp && (
        <Button does="promise-add" onClick={add}>
          {i18n.t(asks ? 'reply.ask_add' : 'reply.add')}
        </Button>
      )}
    </div>
  );
}
