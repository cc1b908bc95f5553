import { type ComponentType, render } from 'preact';
import { written } from '../words/language';
import { keepFocus } from './keep-focus';

/** Puts a view into its page, in the language the texts are in. @param title what the window is called, after the product */
export function startPage(View: ComponentType, title?: string): void {
  Object.assign(document.documentElement, written());
  document.title = title ? `Groundwork: ${title}` : 'Groundwork';
  const place = document.getElementById('app');
  if (place) render(<View />, place);
  keepFocus(document);
}
