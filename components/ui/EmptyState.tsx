import type { ComponentChildren } from 'preact';
import { Heading, type Level } from './Heading';

interface Props {
  title: string;
  level: Level;
  children: ComponentChildren;
}

/** What stands where there is nothing yet: what will be here, and the next step if there is one. */
export const EmptyState = ({ title, level, children }: Props) => (
  <div class="empty">
    <Heading level={level}>{title}</Heading>
    {children}
  </div>
);
