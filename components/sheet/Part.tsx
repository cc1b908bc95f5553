import type { ComponentChildren } from 'preact';

/** A part of a sheet, named by its heading. @param id unique on the sheet */
export const Part = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="sheet-part" data-part={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
  </section>
);
