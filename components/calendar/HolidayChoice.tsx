import { i18n } from '#i18n';
import type { Region } from '@/lib/browser/work';
import type { Choice } from '@/lib/state/holidays';
import type { RegionView } from '@/lib/state/region';

interface Props {
  region: Region | null;
  /** What there is in the chosen country; undefined until it is known. */
  view: RegionView | undefined;
  countries: readonly Choice[];
  /** Called with how it follows from the one that is kept by then. */
  onRegion: (next: (region: Region | null) => Region | null) => void;
}

/** Whose public holidays are the person's: a country, a state of it, or none. */
export const HolidayChoice = ({ region, view, countries, onRegion }: Props) => (
  <>
    <div class="fields">
      <label>
        {i18n.t('calendar.country')}
        <select
          class="field"
          name="country"
          value={region?.country ?? ''}
          onChange={(e) => {
            const country = e.currentTarget.value;
            onRegion(() => (country ? { country, state: null, bank: false } : null));
          }}
        >
          <option value="">{i18n.t('calendar.country_none')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {region && view && view.states.length > 0 && (
        <label>
          {i18n.t('calendar.state')}
          <select
            class="field"
            name="state"
            value={region.state ?? ''}
            onChange={(e) => {
              const state = e.currentTarget.value || null;
              onRegion((now) => now && { ...now, state });
            }}
          >
            <option value="">{i18n.t('calendar.state_none')}</option>
            {view.states.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
    {region && view?.hasBank && (
      <label class="tick">
        <input
          type="checkbox"
          name="bank"
          checked={region.bank}
          onChange={(e) => {
            const bank = e.currentTarget.checked;
            onRegion((now) => now && { ...now, bank });
          }}
        />
        {i18n.t('calendar.bank')}
      </label>
    )}
    {region && view && (
      <p class="soft">
        {[
          i18n.t('calendar.until', { year: String(view.until) }),
          ...view.ends.map(({ name, year }) => i18n.t('calendar.ends', { name, year: String(year) })),
          ...(view.moon ? [i18n.t('calendar.moon')] : []),
        ].join(' ')}
      </p>
    )}
  </>
);
