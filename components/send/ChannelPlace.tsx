import type { TargetedEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChannelKind } from '@/lib/shared';
import type { ChannelBoard, ChannelView } from '@/lib/state/channel';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';
import { channelFailure, kindName } from '../words/channel-words';

/** Where a week is posted: named once, never shown whole again, forgotten by a press. */
export function ChannelPlace({ channel }: { channel: ChannelBoard }) {
  const [said, set] = useState({ words: '' });
  const say = (words: string) => set({ words });
  if (channel.practice) return <p class="soft">{i18n.t('channel.practice')}</p>;
  const forget = async () => {
    const forgotten = await channel.onForget();
    say(forgotten.ok ? i18n.t('channel.forgotten') : channelFailure(forgotten));
  };
  return (
    <div class="send-fields">
      {channel.place ? (
        <Named place={channel.place} onAllow={channel.onAllow} onForget={() => void forget()} />
      ) : (
        <Naming channel={channel} onSaid={say} />
      )}
      <Status told={said}>{said.words}</Status>
    </div>
  );
}

interface NamedProps {
  place: ChannelView;
  onAllow: () => Promise<void>;
  onForget: () => void;
}

const Named = ({ place: { host, ends, kind, granted }, onAllow, onForget }: NamedProps) => (
  <>
    <h2>{i18n.t('channel.title')}</h2>
    <p data-channel={host}>{i18n.t('channel.place', { kind: kindName(kind), host, ends })}</p>
    {!granted && <p class="problem">{i18n.t('channel.lost')}</p>}
    <div class="choice">
      {!granted && (
        <Button look="ask" does="allow-channel" onClick={() => void onAllow()}>
          {i18n.t('channel.allow')}
        </Button>
      )}
      <Button look="quiet" does="forget-channel" onClick={onForget}>
        {i18n.t('channel.forget')}
      </Button>
    </div>
  </>
);

/** What an address of a host nobody knows may be for; a workflow has a host that tells. */
const kinds: readonly ChannelKind[] = ['slack', 'teams'];

function Naming({ channel, onSaid }: { channel: ChannelBoard; onSaid: (words: string) => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, type] = useState('');
  const [kind, choose] = useState<ChannelKind | null>(null);
  const [isBad, setBad] = useState(false);
  const submit = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const done = await channel.onSet(typed, kind);
    setBad(!done.ok && done.why === 'bad');
    if (!done.ok && done.why === 'bad') field.current?.focus();
    onSaid(done.ok ? i18n.t('channel.kept') : channelFailure(done));
  };
  return (
    <form class="send-fields" data-form="channel" onSubmit={(event) => void submit(event)}>
      <label for={`${id}-address`}>{i18n.t('channel.title')}</label>
      <input
        ref={field}
        id={`${id}-address`}
        class="field"
        name="channel-address"
        inputMode="url"
        maxLength={2000}
        autoComplete="off"
        spellcheck={false}
        required
        aria-invalid={isBad ? true : undefined}
        aria-describedby={`${id}-hint`}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p class="soft" id={`${id}-hint`}>
        {i18n.t('channel.hint')}
      </p>
      {channel.asksKind(typed) && (
        <>
          <label for={`${id}-kind`}>{i18n.t('channel.kind')}</label>
          <select
            id={`${id}-kind`}
            class="field"
            name="channel-kind"
            value={kind ?? ''}
            onChange={(event) => choose((event.currentTarget.value || null) as ChannelKind | null)}
          >
            <option value="">{i18n.t('channel.kind_first')}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {kindName(one)}
              </option>
            ))}
          </select>
        </>
      )}
      <div>
        <Button type="submit" look="main" does="keep-channel">
          {i18n.t('channel.keep')}
        </Button>
      </div>
    </form>
  );
}
