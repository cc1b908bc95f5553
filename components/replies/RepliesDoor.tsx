import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Door } from '../today/Door';

interface Props {
  /** Fetches what is behind the door. */
  onOpen: () => void;
  /** Whether it stands open at first. */
  isOpen: boolean;
  children: () => ComponentChildren;
}

/** The way to what a person was answered. No signature is checked before it is opened. */
export const RepliesDoor = ({ onOpen, isOpen, children }: Props) => (
  <Door does="replies" label={i18n.t('reply.door')} isOpen={isOpen}>
    {() => <Behind onOpen={onOpen}>{children}</Behind>}
  </Door>
);

function Behind({ onOpen, children }: Omit<Props, 'isOpen'>) {
  useEffect(onOpen, []);
  return <div class="replies-place">{children()}</div>;
}
