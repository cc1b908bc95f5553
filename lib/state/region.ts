import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { lastYear } from '@/holidays/shape';
import type { Region } from '@/lib/browser/work';
import { type Choice, loadCountry, nameIn } from './holidays';
import type { Page } from './page';

/** What there is to choose and to know about the holidays of the person's country. */
export interface RegionView {
  states: readonly Choice[];
  /** Whether there are days on which only banks and many firms are closed. */
  hasBank: boolean;
  /** The last year whose holidays are known. */
  until: number;
  /** Those that are known for fewer years. */
  ends: readonly { name: string; year: number }[];
  /** Some follow the moon and may fall a day earlier or later. */
  moon: boolean;
}

async function look({ country }: Region, language: string): Promise<RegionView | undefined> {
  const data = await loadCountry(country);
  if (!data) return undefined;
  const states = Object.entries(data.states).map(([code, name]) => ({ code, name }));
  return {
    states: states.sort((a, b) => a.name.localeCompare(b.name, language)),
    hasBank: data.rows.some(({ bank }) => bank),
    until: lastYear,
    ends: (data.ends ?? []).map(({ names, year }) => ({ name: nameIn(names, navigator.languages), year })),
    moon: data.moon === true,
  };
}

/** What there is to choose in the person's country, kept up to date; undefined while there is none. */
export function followRegion({ settings }: Page, language: string): ReadonlySignal<RegionView | undefined> {
  const view = signal<RegionView>();
  let shown = '';
  effect(() => {
    const region = settings.value?.work.region;
    const country = region?.country ?? '';
    if (country === shown) return;
    shown = country;
    view.value = undefined;
    if (!region) return;
    void look(region, language).then((found) => {
      if (shown === country) view.value = found;
    });
  });
  return view;
}
