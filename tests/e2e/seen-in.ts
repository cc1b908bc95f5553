/**
 * The languages a view is looked at in: of what fits with the long words of German, English fits, too; both in the long
 * form. `views.spec.ts` always has both.
 */
export const seenIn: readonly string[] = process.env.LONG === '1' ? ['en', 'de'] : ['de'];
