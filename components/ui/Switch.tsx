interface Props {
  on: boolean;
  /** What is switched, for those who do not see where the switch stands. */
  label: string;
  disabled?: boolean;
  /** Called at once in the click: the browser only asks for a permission while the click lasts. */
  onSwitch: (on: boolean) => void;
}

/** Something that is on or off and takes effect at once. */
export const Switch = ({ on, label, disabled, onSwitch }: Props) => (
  <button
    type="button"
    class="switch"
    role="switch"
    aria-checked={on}
    aria-label={label}
    disabled={disabled}
    onClick={() => onSwitch(!on)}
  />
);
