/** Opens the browser's own printing for a page, which is gone afterwards. */
export function printOut(page: string): void {
  const frame = document.createElement('iframe');
  // Out of sight, but laid out: what is not is not printed.
  frame.style.cssText = 'position:fixed;inline-size:0;block-size:0;border:0';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  frame.srcdoc = page;
  frame.onload = () => {
    const its = frame.contentWindow;
    its?.addEventListener('afterprint', () => frame.remove());
    its?.print();
  };
  document.body.append(frame);
}
