/** Which day a week begins with, and which are no working days, 1 (Monday) to 7. */
export interface WeekHabits {
  start: number;
  weekend: readonly number[];
}

interface WeekInfo {
  firstDay: number;
  weekend: number[];
}

/** Browsers have it as a method, older ones as a property, Firefox not at all for long. */
type Knowing = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/**
 * What is usual where a language is spoken, or in a country: Monday, with Saturday and Sunday off, where nobody knows.
 * @param tag a language (`en-US`), or `und-` and a country
 */
export function weekHabits(tag: string): WeekHabits {
  try {
    const locale: Knowing = new Intl.Locale(tag);
    const info = locale.getWeekInfo?.() ?? locale.weekInfo;
    if (info) return { start: info.firstDay, weekend: info.weekend };
  } catch {
    // A tag no browser knows: what most do.
  }
  return { start: 1, weekend: [6, 7] };
}
