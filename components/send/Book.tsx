import type { NamedSheet } from '@/lib/share/xlsx-file';
import { number } from '@/lib/text/number';

/** The sheets of a workbook as they will stand in it. */
export const Book = ({ sheets, language }: { sheets: readonly NamedSheet[]; language: string }) => (
  <>
    {sheets.map(({ name, head, rows }) => (
      <section
        key={name}
        class="book"
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
      >
        <table>
          <caption>{name}</caption>
          <thead>
            <tr>
              {head.map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <tr key={place}>
                {row.map((cell, column) => (
                  <td key={head[column]}>{typeof cell === 'number' ? number(cell, language) : cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    ))}
  </>
);
