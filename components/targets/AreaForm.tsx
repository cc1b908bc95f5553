import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { longest, type TypedArea } from '@/lib/state/area-editing';
import type { Problem } from '@/lib/state/target-input';
import type { Area } from '@/lib/target';
import { Button } from '../ui/Button';
import { Field } from './Field';
import { useProblems } from './use-problems';

interface Props {
  area: TypedArea;
  /** @returns whether it could be taken: it needs a name that no other area has */
  onSave: (area: TypedArea) => boolean;
  onLeave: () => void;
}

/** An area a person answers for, in their own words. */
export function AreaForm({ area: begin, onSave, onLeave }: Props) {
  const [area, type] = useState(begin);
  const { form, found, find } = useProblems<{ name?: Problem }>();
  const change = (part: Partial<TypedArea>) => type({ ...area, ...part });
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    find(onSave(area) ? {} : { name: 'label' });
  };
  return (
    <form ref={form} class="form" data-form="area" noValidate onSubmit={save}>
      <Field
        label={i18n.t('target.area_name')}
        name="area-name"
        longest={longest.name}
        value={area.name}
        problem={found.name}
        onValue={(name) => change({ name })}
      />
      <Field
        label={i18n.t('target.area_why')}
        name="area-why"
        longest={longest.words}
        value={area.why}
        onValue={(why) => change({ why })}
      />
      <Field
        label={i18n.t('target.area_who')}
        name="area-who"
        longest={longest.words}
        value={area.who}
        onValue={(who) => change({ who })}
      />
      <label>
        {i18n.t('target.area_lens')}
        <select
          class="field"
          name="area-lens"
          value={area.lens}
          onChange={(event) => change({ lens: event.currentTarget.value as Area['lens'] })}
        >
          <option value="customer">{i18n.t('build.lens_customer')}</option>
          <option value="business">{i18n.t('build.lens_business')}</option>
        </select>
      </label>
      <div class="choice">
        <Button type="submit" look="main" does="area-save">
          {i18n.t('target.area_save')}
        </Button>
        <Button does="area-leave" onClick={onLeave}>
          {i18n.t('target.leave')}
        </Button>
      </div>
    </form>
  );
}
