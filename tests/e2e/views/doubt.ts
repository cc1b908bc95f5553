/** A detector of LinkedIn in doubt, as the background writes it down; to be run in a page of the extension. */
export const doubt = `chrome.storage.local.set({ standings: { linkedin: {
  'invite-dialog': { level: 'warned', why: 'missed', since: Temporal.Now.plainDateISO().subtract({ days: 3 }).toString() },
} } })`;
