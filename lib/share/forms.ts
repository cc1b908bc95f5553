import type { ChannelKind, SendForm, SentFile, SentPart } from '../shared';
import { base64 } from './base64url';
import type { Card } from './card';
import { channelMessage } from './channel-message';
import { csvFile, type Sheet } from './csv-file';
import { mailFile } from './mail-file';
import { mailAddress, type Report, reportText, subjectOf } from './report';
import { reportHtml } from './report-html';
import { type MoreWords, reportPage } from './report-page';
import type { NamedSheet } from './xlsx-file';

/** All a form can be made of. */
export interface Stuff {
  /** The first day of the week it is about, YYYY-MM-DD. */
  from: string;
  file: SentFile;
  /** The report; `attached`: it speaks of a file beside it. */
  report: (attached: boolean) => Report;
  /** Says on a page how much of it is not there. */
  more: MoreWords;
  card: () => Card;
  /** Draws a card: a PNG file. */
  draw: (card: Card) => Promise<Uint8Array>;
  sheet: () => Sheet;
  book: () => readonly NamedSheet[];
  language: string;
  /** What a post is written for. */
  channel: ChannelKind;
}

/** What leaves in a form: every byte of it. */
export interface Made {
  form: SendForm;
  parts: readonly SentPart[];
  /** There where it holds the signed file. */
  signed?: SentFile;
  /** What it is called; absent where it is no file. */
  name?: string;
  /** What is in it, where its bytes cannot be read. */
  book?: readonly NamedSheet[];
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes what leaves in a form. */
export async function madeIn(form: SendForm, stuff: Stuff): Promise<Made> {
  const { from, file, report, sheet, book, language } = stuff;
  const name = `groundwork-week-${from}`;
  const json: SentPart = { type: 'application/json', text: file.text };
  switch (form) {
    case 'file':
      return { form, parts: [json], signed: file, name: `${name}.json` };
    case 'mail': {
      const said = report(true);
      const text = await mailFile({
        ...{ subject: subjectOf(said), text: reportText(said), html: reportHtml(said) },
        file: { name: `${name}.json`, text: file.text },
      });
      return { form, parts: [{ type: 'message/rfc822', text }], signed: file, name: `${name}.eml` };
    }
    case 'copy': {
      const said = report(false);
      const parts = [
        { type: 'text/html', text: reportHtml(said) },
        { type: 'text/plain', text: reportText(said) },
      ];
      return { form, parts };
    }
    case 'open':
      return { form, parts: [{ type: 'text/uri-list', text: mailAddress(report(false)) }] };
    case 'xlsx': {
      // What writes workbooks is large, and wanted by few.
      const { xlsxFile } = await import('./xlsx-file');
      const text = base64(await xlsxFile(book()));
      return { form, parts: [{ type: workbook, text, base64: true }], name: `${name}.xlsx`, book: book() };
    }
    case 'print':
      return { form, parts: [{ type: 'text/html', text: reportPage(report(false), stuff.more) }] };
    case 'card': {
      const card = stuff.card();
      const picture: SentPart = { type: 'image/png', text: base64(await stuff.draw(card)), base64: true };
      return { form, parts: [picture, { type: 'text/plain', text: card.description }], name: `${name}.png` };
    }
    case 'post':
      return { form, parts: [{ type: 'application/json', text: channelMessage(stuff.channel, report(false)) }] };
    case 'csv':
      return { form, parts: [{ type: 'text/csv', text: csvFile(sheet(), language) }], name: `${name}.csv` };
  }
}
