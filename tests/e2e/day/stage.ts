import type { Page } from '@playwright/test';
import type { Workplace } from '../../workplace/server.ts';
import type { Extension } from '../extension.ts';

/** Where a day is played. */
export interface Stage {
  ext: Extension;
  workplace: Workplace;
  /** The tab the person works in. */
  work: Page;
}

/** Longer than a page is looked at for results before it is believed, in milliseconds. */
export const aLook = 2500;
