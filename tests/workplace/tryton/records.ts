/** A sale as the practice server keeps it. */
export interface Sale {
  id: number;
  number: string | null;
  party: string;
  state: 'draft' | 'quotation' | 'processing';
  /** Minor units of euro. */
  total: number;
  /** What stands in the way of a quotation: nothing, a missing address, a warning that can be waved through. */
  hitch?: 'address' | 'warning';
}

export interface Party {
  id: number;
  name: string;
  /** As their people wrote it. */
  phone?: string;
}

/** `[customer, total, hitch]` */
const offers: readonly [string, number, Sale['hitch']?][] = [
  ['Oltmann Hafenlogistik', 125_125],
  ['Papierfabrik Linde', 98_000],
  ['Brandis Fahrradteile', 4_250],
  ['Bäckerei Korte', 1_234_567],
  ['Rautner Glas', 77_740, 'address'],
  ['Feddersen Windkraft', 310_000, 'warning'],
  ['Tennhardt & Ahlburg', 56_099],
  ['Mellenthin Seile', 20_000],
];

export const freshSales = (): Sale[] =>
  offers.map(([party, total, hitch], index) => ({
    id: index + 1,
    number: null,
    party,
    state: 'draft',
    total,
    ...(hitch ? { hitch } : {}),
  }));

/** Numbers kept free for invented people, each written in another way. */
const phones = ['+49 (0)30 23125-001', '0049 30 23125002', '030/23125003'];

export const freshParties = (): Party[] =>
  offers.map(([name], index) => ({ id: index + 1, name, phone: phones[index] ?? `+493023125${100 + index}` }));
