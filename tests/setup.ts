/** What browsers have and Node has not: a calendar and a database. */
import 'temporal-polyfill/global';
import 'fake-indexeddb/auto';
