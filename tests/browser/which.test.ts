import { expect, it } from 'vitest';
import { browserIn } from '../../lib/browser/which';

const chromium =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36';

it.each([
  [chromium, 'Chrome', '144'],
  [`${chromium} Edg/145.0.0.0`, 'Edge', '145'],
  [`${chromium} OPR/120.0.0.0`, 'Opera', '120'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox', '142'],
  [chromium.replace('Chrome', 'HeadlessChrome'), 'Chrome', '144'],
  ['nothing of the kind', 'another', ''],
])('%s is told', (line, name, version) => expect(browserIn(line)).toEqual({ name, version }));
