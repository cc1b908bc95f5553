import { signal } from '@preact/signals';
import { type SheetName, sheets as sheetNames } from '@/components/sheet/names';
import { type View, views } from '@/components/today/Panel';
import { linkIn } from '@/lib/share/reply-link';

/** The view, and the metric it is asked about: `#plan/call`. */
const inAddress = (): [view: View, about: string | null] => {
  const [first, about] = location.hash.slice(1).split('/');
  return [views.find((view) => view === first) ?? 'today', about || null];
};
const [viewAtFirst, aboutAtFirst] = inAddress();
export const view = signal<View>(viewAtFirst);
export const about = signal(aboutAtFirst);
const sheetInAddress = (): SheetName | null => sheetNames.find((sheet) => location.hash === `#${sheet}`) ?? null;
export const sheet = signal(sheetInAddress());
/** A link with a reply that the page was opened with. It does not stay in the address: it is looked at once. */
export const brought = signal(linkIn(location.hash));
export const wasBrought = signal(brought.value !== null);
const settle = () => history.replaceState(null, '', '#today');
if (wasBrought.value) settle();

addEventListener('hashchange', () => {
  const link = linkIn(location.hash);
  if (link) {
    brought.value = link;
    wasBrought.value = true;
    settle();
  }
  [view.value, about.value] = inAddress();
  sheet.value = sheetInAddress();
});
