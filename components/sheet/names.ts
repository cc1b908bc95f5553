/** The sheets there are to print: how one is measured, where one stands, and what two people agreed on. */
export const sheets = ['measured', 'standing', 'deal'] as const;
export type SheetName = (typeof sheets)[number];
