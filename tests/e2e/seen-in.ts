/**
 * The languages a view is looked at in: of what fits with the long words of German, English fits, too; both in the long
 * form. `views.spec.ts` has English in either.
 */
export const seenIn: readonly string[] = process.env.LONG === '1' ? ['en', 'de'] : ['de'];
