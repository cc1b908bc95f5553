import type { ComponentChildren, TargetedEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';

interface Props {
  /** For scripts and tests (`data-form`). */
  name: string;
  label: string;
  /** What stands in the field at first. */
  n: number;
  least: number;
  most: number;
  onSave: (n: number) => void;
  onLeave: () => void;
  /** What else is asked, before the number. */
  children?: ComponentChildren;
  /** And after it. */
  more?: ComponentChildren;
}

/** Asks for a number. The first field has the focus at once; Escape leaves. */
export function NumberForm({ name, label, n, least, most, onSave, onLeave, children, more }: Props) {
  const [typed, type] = useState(String(n));
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const first = form.current?.elements[0];
    if (first instanceof HTMLElement) first.focus();
    if (first instanceof HTMLInputElement) first.select();
  }, []);
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSave(Number(typed));
  };
  return (
    <form
      ref={form}
      class="number-form"
      data-form={name}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      {children}
      <label>
        {label}
        <input
          class="field figure"
          type="number"
          name="n"
          inputMode="numeric"
          required
          min={least}
          max={most}
          step={1}
          value={typed}
          onInput={(e) => type(e.currentTarget.value)}
        />
      </label>
      {more}
      <div class="number-doings">
        <Button type="submit" look="main" does="number-save">
          {i18n.t('correct.save')}
        </Button>
        <Button does="number-leave" onClick={onLeave}>
          {i18n.t('correct.leave')}
        </Button>
      </div>
    </form>
  );
}
