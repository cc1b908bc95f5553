// `npm start [-- --headless]`
import { setUpAndRun } from './set-up.mjs';

setUpAndRun('tests/run/start.ts', process.argv.slice(2));
