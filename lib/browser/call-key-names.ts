/** What the browser knows the key by; it stands in the manifest. */
export const callKey = 'count-call';

/**
 * The key that adds a call. Chromium gives none where it has the key itself, as it has Alt+Shift with A, B, C, N, P, R, T, W,
 * X and Z; on a Mac Alt+Shift types a letter. Whoever wants another one sets it in the browser's own page, which no page
 * of ours can lead to.
 */
export const suggestedKey = { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' };
