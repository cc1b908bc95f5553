import type { ChipNumbers, ChipStep, ChipWord } from '../../browser/chip-state';
import { type Avoidance, avoidFocus } from './avoid';
import { listenTo, type Wishes } from './controls';
import { createSaying, type Said } from './saying';
import { buildView, type View } from './view';
import { type ChipWords, chipWords } from './words';

/** What the chip shows of a site. */
export interface Shown {
  state: ChipNumbers['state'];
  numbers: Record<string, number>;
  /** The headline pair, where there are targets. */
  pair?: ChipNumbers['pair'];
  /** How far the record got that the page shows. */
  step?: ChipStep | null;
  /** Which metric the firm calls a sendout. */
  sendout?: ChipNumbers['sendout'];
}

export interface Chip {
  /** Shows it, puts it back where the page took it out, or takes it away: null. */
  show(shown: Shown | null): void;
  /** Says what was counted, if it is shown. */
  hear(word: ChipWord): void;
  /** Takes it away for good. */
  stop(): void;
}

interface Asked extends Pick<Wishes, 'corner' | 'move' | 'hide' | 'off'> {
  /** @returns whether all of these events were taken back */
  undo(ids: readonly string[]): Promise<boolean>;
}

interface Body {
  view: View;
  words: ChipWords;
  avoidance: Avoidance;
}

function draw({ view, words }: Body, { state, numbers, pair, step = null }: Shown): void {
  const figures = words.figures(state, numbers, pair);
  const parts = figures.map(({ n, text }) => {
    const part = document.createElement('span');
    const bold = document.createElement('b');
    bold.textContent = n ?? '';
    part.append(...(n === undefined ? [] : [bold, ' ']), text);
    return part;
  });
  view.figures.replaceChildren(...parts.flatMap((part) => [part, ' ']));
  view.face.setAttribute('aria-label', words.name(figures, pair));
  const reached = step ? words.step(step) : '';
  view.step.textContent = reached;
  view.record.textContent = reached && words.record(reached);
}

/** How long the outcome of an undo is read, in milliseconds. */
const outcome = 4000;

/** The chip: what it shows and says. It is built when it is first shown. */
export function createChip({ undo, ...asked }: Asked): Chip {
  let body: Body | undefined;
  let drawn = '';
  let sendout: ChipNumbers['sendout'];
  let said: Said | null = null;
  let asking: Said | null = null;
  let after: ReturnType<typeof setTimeout> | undefined;

  const say = (text: string, canUndo = false) => {
    if (!body) return;
    const { view, avoidance } = body;
    if (!canUndo && view.root.activeElement === view.undo) view.face.focus();
    view.said.textContent = text;
    view.figures.hidden = text !== '';
    view.step.hidden = text !== '';
    view.undo.hidden = !canUndo;
    avoidance.check();
  };
  const saying = createSaying((one) => {
    clearTimeout(after);
    said = one;
    if (!body || !one) return say('');
    const text = body.words.counted(one);
    body.view.undo.setAttribute('aria-label', body.words.undoWhat(text));
    say(text, one.undo.length > 0);
  });

  const takeBack = async () => {
    const one = said;
    // A second press waits for the first: a button that is disabled would lose the focus.
    if (!one || one === asking) return;
    asking = one;
    const done = await undo(one.undo);
    // Something else may have been counted meanwhile; of the same act some may not have been heard to be gone yet.
    const isSame = said === null || (said.undo.length > 0 && said.undo.every((id) => one.undo.includes(id)));
    if (!isSame) return;
    saying.stop();
    if (body) say(done ? body.words.undone : body.words.notUndone);
    after = setTimeout(say, outcome, '');
  };

  const build = (): Body => {
    const words = chipWords(() => sendout);
    const view = buildView(words, asked.corner());
    const avoidance = avoidFocus(view, asked.corner);
    const near = (isNear: boolean) => (isNear ? saying.hold() : saying.release());
    listenTo(view, { ...asked, undo: () => void takeBack(), near, resized: avoidance.check });
    return { view, words, avoidance };
  };

  const stop = () => {
    saying.release();
    saying.stop();
    clearTimeout(after);
    body?.avoidance.stop();
    body?.view.host.remove();
    body = undefined;
    drawn = '';
  };

  const show = (shown: Shown | null) => {
    if (!shown) return stop();
    sendout = shown.sendout;
    body ??= build();
    const { view, avoidance } = body;
    const text = JSON.stringify(shown);
    if (text !== drawn) draw(body, shown);
    drawn = text;
    if (!view.host.isConnected) document.documentElement.append(view.host);
    avoidance.check();
  };

  return { show, hear: (word) => body && saying.hear(word), stop };
}
