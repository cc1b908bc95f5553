import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Door } from '../today/Door';

interface Props {
  /** Fetches what is behind the door. */
  onOpen: () => void;
  /** As for a door. */
  wanted: boolean;
  onWanted: () => void;
  children: () => ComponentChildren;
}

/** The way to what a person sends up. Nothing is made ready, and nothing signed, before it is opened. */
export const SendDoor = ({ onOpen, wanted, onWanted, children }: Props) => (
  <Door does="send-week" label={i18n.t('send.open')} wanted={wanted} onWanted={onWanted}>
    {() => <Behind onOpen={onOpen}>{children}</Behind>}
  </Door>
);

function Behind({ onOpen, children }: Pick<Props, 'onOpen' | 'children'>) {
  useEffect(onOpen, []);
  return <div class="send">{children()}</div>;
}
