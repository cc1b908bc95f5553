import { i18n } from '#i18n';
import { EmptyState } from '../ui/EmptyState';

/** A view that is not open yet: says what will open it. */
export const ClosedDoor = ({ view }: { view: 'ratios' | 'plan' }) => (
  <EmptyState level={1} title={i18n.t(`door.${view}_title`)}>
    <p>{i18n.t(`door.${view}`)}</p>
  </EmptyState>
);
