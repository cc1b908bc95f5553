import { isOwnEvent } from '../own-events';
import type { Corner } from './corner';
import { look } from './look';
import type { ChipWords } from './words';

const named = (name: string, attributes: Record<string, string>, ...children: (Node | string)[]) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

const button = (does: string, text: string, attributes: Record<string, string> = {}) =>
  named('button', { type: 'button', class: does, 'data-do': does, ...attributes }, text) as HTMLButtonElement;

/** The mark of our own pages: five strokes on the ground. */
function mark(): SVGElement {
  const make = (name: string, attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element as SVGElement;
  };
  const svg = make('svg', { width: '18', height: '18', viewBox: '0 0 22 22', fill: 'none', stroke: 'currentColor' });
  svg.setAttribute('aria-hidden', 'true');
  svg.append(make('path', { 'stroke-width': '2', d: 'M5 4v11M9 4v11M13 4v11M17 4v11M2.5 13 19.5 6M2 19.5h18' }));
  return svg;
}

/** Constructed style sheets obey no rule of the page; where the browser gives scripts like ours none, an element must do. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(named('style', {}, look));
  }
}

/** What a press or a key on the chip would be to the page. None of it is the page's business. */
const kept = [
  ...['keydown', 'keyup', 'keypress', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick'],
  ...['auxclick', 'contextmenu', 'touchstart', 'touchend', 'focusin', 'focusout', 'dragstart'],
];

/** The chip's elements. Whoever has them decides what they do. */
export interface View {
  /** The one element in the page. */
  host: HTMLElement;
  root: ShadowRoot;
  chip: HTMLElement;
  /** Shows the figures, is moved by keys and mouse, opens the menu. */
  face: HTMLButtonElement;
  figures: HTMLElement;
  /** How far the record got that the page shows, and the same in words for those who hear it. */
  step: HTMLElement;
  record: HTMLElement;
  /** What was just counted; read out politely. */
  said: HTMLElement;
  undo: HTMLButtonElement;
  menu: HTMLElement;
}

/**
 * Builds a chip that is in no page yet. Its shadow root is closed, but open in the test build, which marks the host so
 * that tests find it.
 */
export function buildView(words: ChipWords, corner: Corner): View {
  const host = document.createElement('div');
  const test = import.meta.env.MODE === 'test';
  if (test) host.setAttribute('data-chip', '');
  const root = host.attachShadow({ mode: test ? 'open' : 'closed' });
  dress(root);

  const figures = named('span', { class: 'figures' });
  const face = button('face', '', {
    'aria-describedby': 'record how',
    'aria-expanded': 'false',
    'aria-controls': 'menu',
  });
  face.append(mark(), figures);
  const step = named('span', { class: 'step', 'aria-hidden': 'true' });
  const record = named('span', { id: 'record', hidden: '' });
  const said = named('span', { class: 'said', role: 'status' });
  const undo = button('undo', words.undo, { hidden: '' });
  const menu = named('div', { id: 'menu', class: 'menu', hidden: '' });
  menu.append(button('corner', words.corner), button('hide', words.hide), button('off', words.off));
  const how = named('span', { id: 'how', hidden: '' }, words.how);
  const attributes = { class: 'chip', 'data-corner': corner, lang: words.tag, dir: words.direction };
  const chip = named('div', attributes, named('div', { class: 'bar' }, face, step, said, undo), menu, record, how);
  root.append(chip);

  for (const type of ['pointerdown', 'pointerup', 'keydown']) root.addEventListener(type, isOwnEvent, true);
  for (const type of kept) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  // A click with the mouse leaves the focus where it is: in the page's own field.
  root.addEventListener('mousedown', (event) => event.preventDefault());
  return { host, root, chip, face, figures, step, record, said, undo, menu };
}
