// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressMemory, isForPage } from '../../lib/page/address-memory';

const home = 'https://www.example.com/messages/';

/** The browser's own object for in-page navigation, as far as it is used. */
const navigation = new EventTarget();
vi.stubGlobal('navigation', navigation);

function leaves(url: string | null, at: number): void {
  const event = Object.assign(new Event('currententrychange'), { from: { url } });
  Object.defineProperty(event, 'timeStamp', { value: at });
  navigation.dispatchEvent(event);
}

let memory = addressMemory();
afterEach(() => {
  memory.stop();
  memory = addressMemory();
});

describe('the memory of addresses', () => {
  it('says which address the page had when something was pressed', () => {
    memory.start();
    leaves(`${home}new?kind=a`, 1000);
    leaves(`${home}2`, 5000);
    expect(memory.at(900)).toBe(`${home}new?kind=a`);
    expect(memory.at(1000)).toBe(`${home}2`);
    expect(memory.at(9000)).toBe(location.href);
  });

  it('still knows the last ones after thousands', () => {
    memory.start();
    for (let n = 1; n <= 3000; n++) leaves(`${home}${n}`, n * 10);
    expect(memory.at(29_995)).toBe(`${home}3000`);
  });

  it('has nothing to say of an entry whose address the browser keeps to itself', () => {
    memory.start();
    leaves(null, 1000);
    expect(memory.at(900)).toBe('');
  });

  it('forgets nothing of what it was told, and hears nothing more, once stopped', () => {
    memory.start();
    memory.stop();
    leaves(`${home}1`, 1000);
    expect(memory.at(900)).toBe(location.href);
  });

  it('gets along without a browser that tells of in-page navigation', () => {
    vi.stubGlobal('navigation', undefined);
    const plain = addressMemory();
    plain.start();
    expect(plain.at(1)).toBe(location.href);
    plain.stop();
    vi.stubGlobal('navigation', navigation);
  });
});

describe('a rule for some pages', () => {
  it('is for those, or for all others', () => {
    const search = '*kind=paid*';
    expect(isForPage({ search }, `${home}new?a=1&kind=paid&b=2`)).toBe(true);
    expect(isForPage({ search }, `${home}kind=paid`)).toBe(false);
    expect(isForPage({ search, not: true }, `${home}new?kind=paid`)).toBe(false);
    expect(isForPage({ path: '/*new' }, `${home}new?kind=paid`)).toBe(true);
    expect(isForPage({ path: '/*new' }, `${home}new/7`)).toBe(false);
    expect(isForPage({ path: '/*new', search, not: true }, `${home}new?kind=free`)).toBe(true);
    expect(isForPage({ search, not: true }, home)).toBe(true);
    expect(isForPage({ search, not: true }, '')).toBe(true);
  });
});
