import { i18n } from '#i18n';
import type { Why } from '@/lib/state/page';
import { Button } from './Button';
import { Heading, type Level } from './Heading';
import { Notice } from './Notice';

interface Props {
  why: Why;
  level: Level;
  onRetry: () => void;
}

/** Says that the numbers cannot be read, why, and what to do. No number is shown beside it. */
export const Trouble = ({ why, level, onRetry }: Props) => (
  <Notice tone="bad">
    <Heading level={level}>{i18n.t('trouble.title')}</Heading>
    <p>{i18n.t(`trouble.${why}`)}</p>
    <p>{i18n.t(`trouble.${why}_do`)}</p>
    <Button does="retry" onClick={onRetry}>
      {i18n.t('trouble.retry')}
    </Button>
  </Notice>
);
