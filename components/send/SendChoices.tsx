import { i18n } from '#i18n';
import type { SendBoard } from '@/lib/state/send-board';
import { Switch } from '../ui/Switch';
import { metricName } from '../words/metric-name';

interface OneProps {
  /** What it is, for scripts and tests. */
  what: string;
  label: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

const One = ({ what, label, on, onSwitch }: OneProps) => (
  <li data-send={what}>
    <span>{label}</span>
    <Switch on={on} label={label} onSwitch={onSwitch} />
  </li>
);

/** What goes with the week: a switch for each metric, and for whatever else there is. */
export function SendChoices({ board: { metrics, has, choice, onChoice } }: { board: SendBoard }) {
  const { without, checkIn } = choice;
  if (metrics.length + has.checkIn.length === 0 && !has.targets && !has.ratios) return null;
  const toggled = <T,>(list: readonly T[], one: T, isIn: boolean): T[] =>
    isIn ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one);
  return (
    <details class="send-choices">
      <summary>{i18n.t('send.what')}</summary>
      <ul>
        {metrics.map((metric) => (
          <One
            key={metric}
            what={metric}
            label={metricName(metric, 2)}
            on={!without.includes(metric)}
            onSwitch={(on) => onChoice({ without: toggled(without, metric, !on) })}
          />
        ))}
        {has.targets && (
          <One
            what="targets"
            label={i18n.t('report.targets')}
            on={choice.targets}
            onSwitch={(targets) => onChoice({ targets })}
          />
        )}
        {has.ratios && (
          <One
            what="ratios"
            label={i18n.t('report.ratios')}
            on={choice.ratios}
            onSwitch={(ratios) => onChoice({ ratios })}
          />
        )}
        {has.checkIn.map((part) => (
          <One
            key={part}
            what={part}
            label={i18n.t(`checkin.${part}`)}
            on={checkIn.includes(part)}
            onSwitch={(on) => onChoice({ checkIn: toggled(checkIn, part, on) })}
          />
        ))}
      </ul>
    </details>
  );
}
