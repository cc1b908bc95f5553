declare module 'virtual:holidays' {
  /** Loads what is off in a country, by its code (ISO 3166). */
  export const countries: Readonly<Record<string, () => Promise<{ default: import('./shape.ts').Country }>>>;
}
