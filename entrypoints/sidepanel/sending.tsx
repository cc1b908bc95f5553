import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { SendDoor } from '@/components/send/SendDoor';
import { ConsentNotice } from '@/components/ui/ConsentNotice';
import { DigestReady } from '@/components/ui/DigestReady';
import { Loading } from '@/components/ui/Loading';
import { currentWindow } from '@/lib/browser/panel';
import { onToSend } from '@/lib/browser/to-send';
import type { ConsentDoings, ConsentLine } from '@/lib/state/consent';
import type { DigestLine } from '@/lib/state/digest';
import type { Shown } from '@/lib/state/practice';
import type { SiteView } from '@/lib/state/site-view';
import type { sendingIn } from './send';

/** What of a week that is sent stands in the side panel before anybody opens it. Practice numbers are sent to nobody. */
export interface Sending {
  /** That a week is ready; nothing where none is. */
  ready: () => ComponentChildren;
  /** The way to send one. */
  door: () => ComponentChildren;
}

/** As above. Whatever it needs comes after the day's list, and what is behind the door once it is opened. */
export function createSending(
  page: Shown,
  sites: ReadonlySignal<readonly SiteView[] | undefined>,
  language: string,
): Sending {
  if (page.practice) return { ready: () => null, door: () => null };
  const line = signal<DigestLine | null>(null);
  const putOff = signal<(name: string) => void>(() => undefined);
  void import('@/lib/state/digest').then(({ followDigest, putOffDigest }) => {
    const digest = followDigest(page);
    putOff.value = (name) => void putOffDigest(name);
    effect(() => {
      line.value = digest.value ?? null;
    });
  });

  /** A week that goes by itself, and what can be done about it. */
  const goes = signal<(ConsentDoings & { line: ConsentLine }) | null>(null);
  void import('@/lib/state/consent').then(({ followConsent, consentDoings }) => {
    const found = followConsent(page);
    effect(() => {
      goes.value = found.value ? { line: found.value, ...consentDoings } : null;
    });
  });

  /** A day of the week that somebody wants to send, and whether the door is still to open for it. */
  const toSend = signal<{ day: string } | null>(null);
  const isKnocked = signal(false);
  const want = (day: string) => {
    location.hash = '#today';
    toSend.value = { day };
    isKnocked.value = true;
  };
  // From the popup; a message of the browser leads to an address.
  void currentWindow().then((id) => onToSend(id, want));
  const [, day] = /^#send-(\d{4}-\d\d-\d\d)$/.exec(location.hash) ?? [];
  if (day) want(day);

  const sending = signal<ReturnType<typeof sendingIn> | null>(null);
  const open = () =>
    void import('./send').then((send) => {
      sending.value ??= send.sendingIn(page, sites, language, toSend);
    });
  return {
    ready: () => {
      const [one, other] = [line.value, goes.value];
      if (page.trouble.value) return null;
      return (
        <>
          {other && <ConsentNotice {...other} language={language} onLook={() => want(other.line.day)} />}
          {one && (
            <DigestReady
              line={one}
              language={language}
              onLook={() => want(one.day)}
              onNot={() => putOff.value(one.name)}
            />
          )}
        </>
      );
    },
    door: () => (
      <SendDoor
        onOpen={open}
        wanted={isKnocked.value}
        onWanted={() => {
          isKnocked.value = false;
        }}
      >
        {() => sending.value?.() ?? <Loading level={2} />}
      </SendDoor>
    ),
  };
}
