/**
 * How the chip looks. The page around it sets nothing here, whatever it says of its own elements: what is important
 * inside a shadow root wins over what is important outside. Colours are those of our own pages.
 */
export const look = `
:host {
  all: initial !important;
  display: contents !important;
  color-scheme: light dark !important;
}

.chip {
  --card: light-dark(#ffffff, #1b201e);
  --sunk: light-dark(#ebe9e1, #0e1210);
  --ink: light-dark(#1a211d, #e9ede9);
  --ink-soft: light-dark(#535e58, #a7b2ab);
  --edge: light-dark(#7b8179, #7d8983);
  --accent: light-dark(#1b5e4b, #86d3b8);
  position: fixed;
  z-index: 2147483647;
  display: flex;
  flex-direction: column;
  gap: 6px;
  max-width: calc(100vw - 24px);
  font: 13px/1.35 system-ui, sans-serif;
  color: var(--ink);
  user-select: none;
  -webkit-user-select: none;
}

*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }

.chip[data-corner^="bottom"] { bottom: 12px; flex-direction: column-reverse; }
.chip[data-corner^="top"] { top: 12px; }
.chip[data-corner$="right"] { right: 12px; align-items: flex-end; }
.chip[data-corner$="left"] { left: 12px; align-items: flex-start; }
.chip[data-aside] { opacity: 0; pointer-events: none; }
.chip[data-moving] { opacity: .85; }

.bar, .menu {
  max-width: 100%;
  border: 1px solid var(--edge);
  border-radius: 16px;
  background: var(--card);
  box-shadow: 0 2px 8px #0003;
}

.bar { display: flex; align-items: center; }

button {
  min-width: 24px;
  min-height: 30px;
  margin: 0;
  border: 0;
  border-radius: 15px;
  padding: 4px 10px;
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;
}

button:hover { background: var(--sunk); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }

.face { display: flex; align-items: center; gap: 8px; min-width: 32px; touch-action: none; }
.face:has(.figures[hidden]) { flex: none; }
.face svg { flex: none; color: var(--accent); }
.chip[data-moving] .face { cursor: grabbing; }
.figures { display: flex; flex-wrap: wrap; gap: 0 6px; color: var(--ink-soft); overflow-wrap: anywhere; }
.figures b { color: var(--ink); font-weight: 650; font-variant-numeric: tabular-nums; }

.figures span + span::before { content: "· "; }
.step { overflow-wrap: anywhere; color: var(--accent); font-weight: 600; }
.step:not(:empty) { border-inline-start: 1px solid var(--edge); padding-inline: 10px 12px; margin-block: 5px; }
.said { overflow-wrap: anywhere; font-weight: 600; }
.said:not(:empty) { padding-block: 5px; padding-inline: 0 12px; }
.undo { flex: none; margin-inline-end: 2px; color: var(--accent); font-weight: 600; text-decoration: underline; text-underline-offset: 2px; }

.menu { display: grid; padding: 4px; }

@media (max-width: 400px) {
  .bar { flex-wrap: wrap; justify-content: flex-end; }
  .said:not(:empty) { flex: 1 1 60%; }
  .figures { flex-direction: column; }
  .step:not(:empty) { flex: 1 1 100%; border: 0; margin-block: 0 6px; text-align: end; }
  .figures span + span::before { content: none; }
}

@media (forced-colors: active) {
  .bar, .menu { border-color: CanvasText; background: Canvas; }
  .undo { color: LinkText; }
}

@media (prefers-reduced-motion: no-preference) {
  .said:not(:empty) { animation: come 120ms ease-out; }
  @keyframes come { from { opacity: 0; transform: translateY(4px); } }
}

@media print { .chip { display: none; } }
`;
