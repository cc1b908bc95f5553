import type { Step } from '../feed';
import type { Sell } from './person';

/** Where the firm's own CRM lives. */
export const crmOrigin = 'http://erp.example:8069';
const tab = 7;

interface Sale {
  state: 'draft' | 'quotation' | 'confirmed';
  /** Ever quoted by the person, and whether that stands. */
  quoted: 'never' | 'yes' | 'taken back';
}

/** The CRM's own memory: database and number to sale. */
export type Crm = Map<string, Sale>;

const call = (database: string, method: string, id: number, at: number, end: number): Step => ({
  at,
  tab,
  request: { method: 'POST', url: `${crmOrigin}/${database}/`, body: { id: at, method, params: [[id], {}] } },
  answer: { at: end, status: 200 },
});

const offered = { quote: 'draft', draft: 'quotation', confirm: 'quotation' } as const;
const becomes = { quote: 'quotation', draft: 'draft', confirm: 'confirmed' } as const;

/** The person presses one of the buttons a sale offers; a refusal is answered 200 too, and shows a dialog. */
export function sell(crm: Crm, { do: act, sale: id, database, refused, wait }: Sell, at: number): Step[] {
  const name = `${database}#${id}`;
  const sale = crm.get(name) ?? { state: 'draft', quoted: 'never' };
  crm.set(name, sale);
  // A button that is not offered cannot be pressed; the person only looks at the record.
  if (offered[act] !== sale.state) {
    return [{ at, tab, gesture: 'press' }, call(database, 'model.sale.sale.read', id, at + 30, at + 90)];
  }
  const end = at + 40 + wait;
  const pressed: Step[] = [{ at, tab, gesture: 'press' }, call(database, `model.sale.sale.${act}`, id, at + 40, end)];
  if (refused) {
    const close: Step = { at: end + 900, tab, gesture: 'press' };
    const dialog: Step = { at: end + 30, tab, appear: '.warning-dialog.in', stays: 900 };
    return [...pressed, dialog, close, call(database, 'model.sale.sale.read', id, end + 950, end + 1000)];
  }
  sale.state = becomes[act];
  if (act === 'quote') sale.quoted = 'yes';
  if (act === 'draft') sale.quoted = 'taken back';
  return [...pressed, call(database, 'model.sale.sale.read', id, end + 15, end + 60)];
}
