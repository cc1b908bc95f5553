import type { Detector, Field, PageSignal, RequestSignal } from './site';

/* What LinkedIn's three products have in common: the shape of a request, and the ways in which a page says no. */

/** Server-driven UI puts its arguments in two places. */
export const payload = 'serverRequest.requestedArguments.payload';
export const payloadAgain = 'requestedArguments.payload';

/** Completed by `query`, which names the request by its end: `{ 'sdu*id': '*mynetwork.…' }` (`sduiid` or `sduuid`). */
export const serverDriven = {
  on: 'request',
  method: 'POST',
  path: '/flagship-web/rsc-action/actions/server-request',
  codec: 'json',
} as const satisfies RequestSignal;

/** The dialog of the weekly limit. */
export const limit: PageSignal = {
  on: 'appear',
  standing: true,
  selector: [
    '.ip-fuse-limit-alert',
    '.ip-fuse-limit-alert__warning',
    '#ip-fuse-limit-alert__header',
    // Part of a class is looked for in every element, which only the small tree of the older dialogs is worth.
    '#interop-outlet >>> [class*="ip-fuse-limit-alert"]',
  ],
};

export const errorToast: PageSignal = {
  on: 'appear',
  selector: [
    '[data-test-artdeco-toast-item-type="error"]',
    '#interop-outlet >>> [data-test-artdeco-toast-item-type="error"]',
  ],
};

/** A dialog that sells Premium stands where the invitation should have gone out. */
export const upsell: PageSignal = {
  on: 'appear',
  selector: [
    '#interop-outlet >>> :is([role="dialog"], [role="alertdialog"], [aria-modal="true"]) a[href*="/premium/"]',
    ':is([role="dialog"], [role="alertdialog"], [aria-modal="true"]) a[href*="/premium/"]',
  ],
};

/** What every detector of a connection request says of itself. */
export const connectionRequest = { revision: 1, metric: 'connection-request', evidence: 'beta' } as const;

/**
 * Whether a note goes with the invitation: whether its field is there and not empty; of the text nothing is read.
 * @param proof a field that only requests of this shape have: what has another one may keep its note elsewhere
 */
export const noteIn = (note: Field, proof: Field) =>
  [
    { tag: 'with-note', where: [{ field: note, present: true }] },
    {
      tag: 'without-note',
      where: [
        { field: proof, present: true },
        { field: note, present: false },
      ],
    },
  ] as const satisfies Detector['tags'];

/** LinkedIn itself refuses a second invitation for three weeks. */
export const invitedOnce = { days: 21 } as const;
