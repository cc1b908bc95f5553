/** What browsers have and Node has not: a calendar, a database, and permissions. */
import 'temporal-polyfill/global';
import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Anything may be given: what is, each test's own `contains` says.
Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins: ['<all_urls>'] }) });
