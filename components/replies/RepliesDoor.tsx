import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Door } from '../today/Door';

interface Props {
  /** Fetches what is behind the door. */
  onOpen: () => void;
  /** It is wanted open: the page was opened with a link. */
  wanted: boolean;
  /** It is open, as was wanted. */
  onWanted: () => void;
  children: () => ComponentChildren;
}

/** The way to what a person was answered. No signature is checked before it is opened. */
export const RepliesDoor = ({ onOpen, wanted, onWanted, children }: Props) => (
  <Door does="replies" label={i18n.t('reply.door')} {...{ wanted, onWanted }}>
    {() => <Behind onOpen={onOpen}>{children}</Behind>}
  </Door>
);

function Behind({ onOpen, children }: Pick<Props, 'onOpen' | 'children'>) {
  useEffect(onOpen, []);
  return <div class="replies-place">{children()}</div>;
}
