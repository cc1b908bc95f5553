import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Region, Work } from '@/lib/browser/work';
import type { Before, Changed } from '@/lib/ledger/calendar';
import type { CalendarRead, FileEntry } from '@/lib/state/calendar-file';
import type { Leave } from '@/lib/state/days-off';
import type { Choice } from '@/lib/state/holidays';
import type { OffGroup } from '@/lib/state/off-groups';
import type { RegionView } from '@/lib/state/region';
import type { WorkCalendar } from '@/lib/target';
import type { WeekHabits } from '@/lib/text/week';
import { Card } from '../ui/Card';
import { Said } from '../ui/Said';
import { failureWords } from '../words/failure-words';
import { CalendarFile } from './CalendarFile';
import { HolidayChoice } from './HolidayChoice';
import { LeaveForm } from './LeaveForm';
import { OffList } from './OffList';
import type { OffDoings } from './OffRow';
import { Ramp } from './Ramp';
import { WeekAndYear } from './WeekAndYear';
import { WorkDays } from './WorkDays';

interface Props {
  work: Work;
  calendar: WorkCalendar;
  /** What is usual where the person works, and how much of each weekday is worked there. */
  habits: WeekHabits;
  usual: readonly number[];
  inYear: number;
  countries: readonly Choice[];
  region: RegionView | undefined;
  groups: readonly OffGroup[];
  /** YYYY-MM-DD */
  today: string;
  language: string;
  onWork: (patch: Partial<Work> | ((work: Work) => Partial<Work>)) => Promise<void>;
  onRegion: (next: (region: Region | null) => Region | null) => Promise<void>;
  onLeave: (leave: Leave) => Promise<Changed>;
  onRemove: (days: readonly string[]) => Promise<Changed>;
  onWorkOn: (day: string) => Promise<Changed>;
  onRestOn: (off: Parameters<OffDoings['onRestOn']>[0]) => Promise<Changed>;
  onUndo: (before: Before) => Promise<void>;
  onLook: (file: File) => Promise<CalendarRead>;
  onTake: (entries: readonly FileEntry[], kind: 'holiday' | 'leave') => Promise<Changed>;
}

/** Which days the person works: the week, public holidays, leave. */
export function Calendar({ work, calendar, habits, usual, inYear, countries, region, groups, today, ...rest }: Props) {
  const { language, onWork, onRegion, onLeave, onRemove, onWorkOn, onRestOn, onUndo, onLook, onTake } = rest;
  const [said, say] = useState<{ words: string; before?: Before }>({ words: '' });

  const failed = (error: unknown): false => {
    say({ words: failureWords((error as { why?: string }).why ?? '') });
    return false;
  };
  const save = (job: Promise<void>) => void job.then(() => say({ words: i18n.t('calendar.saved') }), failed);
  const change = (job: Promise<Changed>, words: (days: number) => string): Promise<boolean> => {
    // From now on the way back is another one; a press meanwhile must not take back what was before.
    say({ words: '' });
    return job.then(({ days, before }) => {
      say({ words: words(days), ...(days > 0 ? { before } : {}) });
      return true;
    }, failed);
  };
  const undo = (before: Before) => {
    say({ words: '' });
    void onUndo(before).then(() => say({ words: i18n.t('calendar.undone') }), failed);
  };

  const doings: OffDoings = {
    onRemove: (days) => void change(onRemove(days), (n) => i18n.t('calendar.removed', n, [n])),
    onWorkOn: (day) => void change(onWorkOn(day), () => i18n.t('calendar.work_said')),
    onRestOn: (off) => void change(onRestOn(off), () => i18n.t('calendar.rest_said')),
  };
  const added = (n: number) => i18n.t('calendar.added', n, [n]);
  const lists = { today, language, ...doings };
  const isHoliday = ({ kind }: OffGroup) => kind === 'holiday';
  return (
    <Card id="calendar" title={i18n.t('options.calendar')}>
      <p>{i18n.t('calendar.text')}</p>
      <WorkDays
        calendar={calendar}
        usual={usual}
        inYear={inYear}
        language={language}
        onWeights={(weights) => save(onWork({ weights }))}
        onWeight={(weekday, weight) =>
          // Of what is kept by then: two days may be changed one right after the other.
          save(onWork(({ weights }) => ({ weights: (weights ?? calendar.weights).with(weekday - 1, weight) })))
        }
      />
      <div class="block">
        <h3>{i18n.t('calendar.leave')}</h3>
        <LeaveForm onLeave={(leave) => change(onLeave(leave), added)} />
        <OffList
          {...lists}
          title={i18n.t('calendar.leave_coming')}
          none={i18n.t('calendar.leave_none')}
          groups={groups.filter((group) => !isHoliday(group))}
        />
      </div>
      <div class="block">
        <h3>{i18n.t('calendar.holidays')}</h3>
        <HolidayChoice
          region={work.region}
          view={region}
          countries={countries}
          onRegion={(next) => save(onRegion(next))}
        />
        <OffList
          {...lists}
          title={i18n.t('calendar.holidays_coming')}
          none={i18n.t('calendar.holidays_none')}
          groups={groups.filter(isHoliday)}
        />
      </div>
      <div class="block">
        <h3>{i18n.t('calendar.file_title')}</h3>
        <CalendarFile
          language={language}
          onLook={onLook}
          onTake={(entries, kind) => change(onTake(entries, kind), added)}
        />
      </div>
      <div class="block">
        <details>
          <summary>{i18n.t('calendar.week_year')}</summary>
          <WeekAndYear
            weekStart={work.weekStart}
            usual={habits.start}
            yearStart={work.yearStart}
            language={language}
            onWeekStart={(weekStart) => save(onWork({ weekStart }))}
            onYearStart={(yearStart) => save(onWork({ yearStart }))}
          />
        </details>
        <details open={work.ramp !== null}>
          <summary>{i18n.t('calendar.ramp')}</summary>
          <Ramp ramp={work.ramp} onRamp={(next) => save(onWork(({ ramp }) => ({ ramp: next(ramp) })))} />
        </details>
      </div>
      <div class="outcome">
        <Said told={said} words={said.words} onUndo={said.before && (() => undo(said.before ?? []))} />
      </div>
    </Card>
  );
}
