// `npm test [-- suite …] [--long]`
import { setUpAndRun } from './set-up.mjs';

setUpAndRun('tests/run/test.ts', process.argv.slice(2));
