/** The sheets there are to print: how one is measured, and where one stands. */
export const sheets = ['measured', 'standing'] as const;
export type SheetName = (typeof sheets)[number];
