import type { ComponentChildren } from 'preact';

/** A part of a page that belongs together, named by its heading. @param id unique on the page; also its address */
export const Card = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="card" id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
  </section>
);
