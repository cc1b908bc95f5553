import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Strength, shortest, strengthOf } from '@/lib/text/passphrase';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';

interface Props {
  disabled: boolean;
  /** Writes the file. @returns its name */
  onBackup: (passphrase: string) => Promise<string>;
}

/** An export that carries the key of the subjects, sealed by a passphrase the person thinks of. */
export function Backup({ disabled, onBackup }: Props) {
  const [open, setOpen] = useState(false);
  const [passphrase, type] = useState('');
  const [again, typeAgain] = useState('');
  const [said, say] = useState('');
  /** The name of the field that was not taken. */
  const [bad, setBad] = useState('');
  const strength = strengthOf(passphrase);

  const close = () => {
    setOpen(false);
    type('');
    typeAgain('');
    setBad('');
  };
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const refuse = (name: 'passphrase' | 'again', why: string) => {
      setBad(name);
      say(why);
      event.currentTarget.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
    };
    if (strength === 'short') return refuse('passphrase', strengthWords(strength));
    if (passphrase !== again) return refuse('again', i18n.t('backup.differs'));
    say(i18n.t('options.exporting'));
    onBackup(passphrase).then(
      (file) => say(i18n.t('backup.saved', { file })),
      (error: unknown) => say(i18n.t('options.export_failed', { why: String(error) })),
    );
    close();
  };

  return (
    <div class="backup">
      <div class="setting">
        <p class="soft" id="backup-hint">
          {i18n.t('backup.hint')}
        </p>
        <Button
          does="backup"
          disabled={disabled}
          aria-describedby="backup-hint"
          aria-expanded={open}
          onClick={() => (open ? close() : setOpen(true))}
        >
          {i18n.t('backup.open')}
        </Button>
      </div>
      {open && (
        <form class="form" data-form="backup" onSubmit={save}>
          <p id="backup-rule">{i18n.t('backup.rule', { n: shortest })}</p>
          <div class="fields">
            <Passphrase
              name="passphrase"
              label={i18n.t('backup.passphrase')}
              described="backup-rule backup-strength"
              bad={bad === 'passphrase'}
              value={passphrase}
              onType={type}
            />
            <Passphrase
              name="again"
              label={i18n.t('backup.again')}
              described={bad === 'again' ? 'backup-said' : undefined}
              bad={bad === 'again'}
              value={again}
              onType={typeAgain}
            />
          </div>
          <p class="soft" id="backup-strength" data-strength={strength}>
            {passphrase && strengthWords(strength)}
          </p>
          <div class="choice">
            <Button type="submit" look="main" does="backup-save">
              {i18n.t('backup.save')}
            </Button>
            <Button does="backup-leave" onClick={close}>
              {i18n.t('backup.leave')}
            </Button>
          </div>
        </form>
      )}
      <Status id="backup-said">{said}</Status>
    </div>
  );
}

const strengthWords = (strength: Strength): string =>
  strength === 'short' ? i18n.t('backup.strength_short', { n: shortest }) : i18n.t(`backup.strength_${strength}`);

interface FieldProps {
  name: string;
  label: string;
  described?: string | undefined;
  /** What was typed was not taken. */
  bad: boolean;
  value: string;
  onType: (text: string) => void;
}

const Passphrase = ({ name, label, described, bad, value, onType }: FieldProps) => (
  <label>
    {label}
    <input
      class="field"
      type="password"
      name={name}
      autoComplete="new-password"
      required
      aria-invalid={bad ? true : undefined}
      aria-describedby={described}
      value={value}
      onInput={(e) => onType(e.currentTarget.value)}
    />
  </label>
);
