import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { withWords } from '@/lib/state/area-editing';
import type { Wanted } from '@/lib/state/target-changes';
import { Button } from '../ui/Button';
import { areaWords } from '../words/role-words';
import { AreaForm } from './AreaForm';

interface Props {
  held: Wanted;
  /** @param name what the area is called now */
  onSave: (wanted: Wanted, name: string) => void;
}

/** What a person answers for: each area with why it matters and who benefits, to be put in their own words. */
export function Areas({ held, onSave }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const list = useRef<HTMLDetailsElement>(null);
  const change = (place: number) => {
    setOpen(place);
    setTimeout(() => list.current?.querySelector<HTMLElement>('[name="area-name"]')?.focus());
  };
  const leave = (place: number) => {
    setOpen(null);
    setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-area-at="${place}"] button`)?.focus());
  };
  return (
    <details class="own-areas" ref={list}>
      <summary>{i18n.t('target.areas')}</summary>
      <ul class="targets">
        {held.role.areas.map((area, place) => {
          const { name, why, who } = areaWords(area);
          return (
            <li key={area.name} data-area-at={place} data-lens={area.lens}>
              {open === place ? (
                <AreaForm
                  area={{ name, why, who, lens: area.lens }}
                  onSave={(typed) => {
                    const wanted = withWords(held, place, typed);
                    if (!wanted) return false;
                    onSave(wanted, wanted.role.areas[place]?.name ?? name);
                    leave(place);
                    return true;
                  }}
                  onLeave={() => leave(place)}
                />
              ) : (
                <>
                  <div class="target-about">
                    <strong>{name}</strong> {why} {who && <span class="soft">{i18n.t('target.who', { who })}</span>}
                  </div>
                  <Button
                    look="quiet"
                    does="area-change"
                    aria-label={i18n.t('target.change_what', { metric: name })}
                    onClick={() => change(place)}
                  >
                    {i18n.t('target.change')}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
