import { i18n } from '#i18n';
import type { PromisedHelp } from '@/lib/state/promised';
import { shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { keptOfWords, promisedWords, stateOfHelp } from '../words/promise-words';

interface Props {
  /** In their order; what was kept last. */
  promised: readonly PromisedHelp[];
  language: string;
  /** Says that help came, or that it did not; of what comes again for which day. */
  onKept: (help: PromisedHelp, kept: boolean, due?: string) => void;
}

/** So many days of what comes again can be ticked off afterwards. */
const mostPast = 8;

/** Help that was promised to the person, to be ticked off: what is open, and folded away what was kept. */
export function Promised({ promised, ...rest }: Props) {
  const kept = promised.filter(({ state }) => state === 'kept');
  return (
    <>
      <ul class="promised">
        {promised
          .filter(({ state }) => state !== 'kept')
          .map((help) => (
            <Line key={`${help.file} ${help.promise}`} help={help} {...rest} />
          ))}
      </ul>
      {kept.length > 0 && (
        <details class="promised-kept">
          <summary>{i18n.t('promised.kept', { n: number(kept.length, rest.language) })}</summary>
          <ul class="promised">
            {kept.map((help) => (
              <Line key={`${help.file} ${help.promise}`} help={help} {...rest} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Line({ help, language, onKept }: Omit<Props, 'promised'> & { help: PromisedHelp }) {
  const { file, promise, due, every, state, past } = help;
  const words = promisedWords(help, language);
  return (
    <li data-promised={promise} data-of={file} data-state={state} data-due={due ?? undefined}>
      {due === null ? (
        <p>{words}</p>
      ) : (
        <label class="tick">
          <input
            type="checkbox"
            name={`kept-${promise}`}
            checked={state === 'kept'}
            onChange={(event) => onKept(help, event.currentTarget.checked, every === undefined ? undefined : due)}
          />
          <span>
            {words} <span class="soft">{i18n.t('promised.by', { name: help.by })}</span>
          </span>
        </label>
      )}
      {every === undefined ? (
        <span class="tag" data-tone={state === 'late' ? 'late' : undefined}>
          {stateOfHelp(state)}
        </span>
      ) : (
        past.length > 0 && (
          <details>
            <summary>{keptOfWords(past, language)}</summary>
            <ul class="promised-days">
              {past.slice(0, mostPast).map((one) => (
                <li key={one.due} data-due={one.due} data-kept={one.kept}>
                  <label class="tick">
                    <input
                      type="checkbox"
                      name={`kept-${promise}-${one.due}`}
                      checked={one.kept}
                      onChange={(event) => onKept(help, event.currentTarget.checked, one.due)}
                    />
                    {shortDay(one.due, language)}
                  </label>{' '}
                  <span class="tag" data-tone={one.kept ? undefined : 'late'}>
                    {i18n.t(one.kept ? 'reply.done' : 'promised.missed')}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )
      )}
    </li>
  );
}
