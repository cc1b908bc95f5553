import type { Used } from '@/lib/browser/limits';
import { usedIn } from '@/lib/detect/limits';
import type { Site } from '@/lib/sites/site';
import type { LimitView } from './site-view';

/** From this share on it is said that the limit is near. */
const near = 0.8;

/** A site's limits with what is used up of them. @param now milliseconds since 1970 */
export const limitsOf = ({ id, limits = [] }: Pick<Site, 'id' | 'limits'>, used: Used, now: number): LimitView[] =>
  limits.map(({ metric, about, days }) => {
    const n = usedIn(used[`${id}/${metric}`] ?? {}, now, days);
    return { metric, used: n, about, days, standing: n >= about ? 'reached' : n >= near * about ? 'near' : 'free' };
  });
