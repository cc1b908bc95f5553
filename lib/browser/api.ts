import browser from 'webextension-polyfill';

/** The one place that imports the polyfill; background and pages reach the browser through this folder only. */
export { browser };
