import '@/components/ui/numbers.css';
import '@/components/progress/past.css';
import '@/components/sheet/sheet.css';
import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { Deals } from '@/components/sheet/Deals';
import { Measured } from '@/components/sheet/Measured';
import type { SheetName } from '@/components/sheet/names';
import { Sheet } from '@/components/sheet/Sheet';
import { Standing } from '@/components/sheet/Standing';
import { Brand } from '@/components/ui/Brand';
import { EmptyState } from '@/components/ui/EmptyState';
import { Loading } from '@/components/ui/Loading';
import { Ready } from '@/components/ui/Ready';
import { Trouble } from '@/components/ui/Trouble';
import { heldOn } from '@/lib/ledger/targets';
import { inForce } from '@/lib/state/agreed-deals';
import { followCalendar } from '@/lib/state/calendar';
import { followPromised } from '@/lib/state/follow-promised';
import type { Page } from '@/lib/state/page';
import { followPast } from '@/lib/state/past';
import { followStanding } from '@/lib/state/progress';
import type { SiteView } from '@/lib/state/site-view';
import { historyOf } from '@/lib/state/target-changes';
import { followAgreement, followVersions } from '@/lib/state/targets';

/** The sheets to print, each a page of its own in a tab. */
export function sheetsIn(page: Page, sites: ReadonlySignal<SiteView[] | undefined>, language: string) {
  const versions = followVersions(page);
  const calendar = followCalendar(page);
  const standing = followStanding(page, followAgreement(page, versions), calendar);
  const past = followPast(page, calendar);
  const between = followPromised(page);

  return function Sheets({ sheet }: { sheet: SheetName }) {
    const [today, settings, all] = [page.today.value, page.settings.value, versions.value];
    const [days, now, over, rows] = [calendar.value, standing.value, past.value, sites.value];
    const trouble = page.trouble.value;
    const known = today && settings && all && days && now !== undefined && over && rows && between.value;
    if (trouble || !known) {
      return (
        <div class="sheet">
          <header>
            <Brand />
          </header>
          <main>
            {trouble ? <Trouble why={trouble} level={1} onRetry={() => location.reload()} /> : <Loading level={1} />}
          </main>
        </div>
      );
    }
    const held = heldOn(all, today);
    const { deals, promised } = between.value;
    return (
      <Sheet {...{ sheet, today, language }}>
        {sheet === 'deal' ? (
          <Deals deals={inForce(deals, today)} language={language} />
        ) : !held || !now ? (
          <EmptyState level={2} title={i18n.t('sheet.none')}>
            <a class="button" data-look="main" href="/options.html#targets">
              {i18n.t('pace.set_target')}
            </a>
          </EmptyState>
        ) : sheet === 'measured' ? (
          <Measured
            {...{ held, sites: rows, calendar: days, work: settings.work, language }}
            history={historyOf(all, today)}
          />
        ) : (
          <Standing
            {...{ past: over, promised, sites: rows, pausedSince: settings.pausedSince, today, language }}
            targets={now.targets}
          />
        )}
        <Ready when />
      </Sheet>
    );
  };
}
