import 'temporal-polyfill/global';
import type { Plugin } from 'vite';
import { countries } from './shape.ts';

const name = 'virtual:holidays';
const own = (id: string) => `\0${id}`;

/**
 * Public holidays as small modules, worked out when the extension is built: the library and its data are two thousand
 * times what one person needs. `virtual:holidays` knows the countries, and loads one when it is asked for.
 */
export const holidays = (): Plugin => ({
  name: 'groundwork:holidays',
  resolveId: (id) => (id === name || id.startsWith(`${name}/`) ? own(id) : null),
  async load(id) {
    if (id === own(name)) {
      const all = countries.map((code) => `${code}: () => import('${name}/${code}')`);
      return `export const countries = { ${all.join(',\n')} };`;
    }
    if (!id.startsWith(own(`${name}/`))) return null;
    const { reduce } = await import('./reduce.ts');
    const data = JSON.stringify(reduce(id.slice(own(`${name}/`).length)));
    return `export default JSON.parse(${JSON.stringify(data)});`;
  },
});
