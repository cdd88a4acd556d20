import { html, type TemplateResult } from 'lit';

export type Piece = string | TemplateResult;

/** Fills what is no mark: a text in which variables may stand. */
export type Fill = (text: string) => Piece[];

/**
 * WhatsApp's marks, as its clients read them: the mark stands against the text on its inner sides
 * and not inside a word on its outer ones.
 */
const MARKS: ReadonlyArray<[string, (inner: Piece[]) => TemplateResult]> = [
  ['```', (inner) => html`<code>${inner}</code>`],
  ['`', (inner) => html`<code class="inline">${inner}</code>`],
  ['*', (inner) => html`<strong>${inner}</strong>`],
  ['_', (inner) => html`<em>${inner}</em>`],
  ['~', (inner) => html`<s>${inner}</s>`],
];

const WORD = /[\p{L}\p{N}]/u;
const BULLET = /^[*-] (?=\S)/;
const NUMBER = /^(\d{1,3})\. (?=\S)/;
const QUOTE = /^> ?/;

/**
 * A text with its marks read: lists, quotes, fixed width and what stands within a line. Nothing of
 * it becomes markup; Lit escapes every piece. No text takes longer than its length.
 */
export function format(text: string, fill: Fill): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('```', at);
    const close = open < 0 ? -1 : text.indexOf('```', open + 4);
    if (close < 0) {
      break;
    }
    pieces.push(...lines(text.slice(at, open), fill), html`<code>${fill(text.slice(open + 3, close))}</code>`);
    at = close + 3;
  }
  return [...pieces, ...lines(text.slice(at), fill)];
}

/** Lines that belong together stand in one list or one quote; the others stay lines. */
function lines(text: string, fill: Fill): Piece[] {
  const pieces: Piece[] = [];
  const all = text.split('\n');
  let plain: string[] = [];
  const flush = () => {
    if (plain.length > 0) {
      pieces.push(...within(plain.join('\n'), fill));
      plain = [];
    }
  };
  for (let i = 0; i < all.length; i += 1) {
    const kind = kindOf(all[i]);
    if (!kind) {
      plain.push(all[i]);
      continue;
    }
    const group: string[] = [];
    const first = i;
    while (i < all.length && kindOf(all[i]) === kind) {
      group.push(all[i]);
      i += 1;
    }
    i -= 1;
    flush();
    pieces.push(block(kind, group, all[first], fill));
  }
  flush();
  return pieces;
}

type Kind = 'bullet' | 'number' | 'quote';

function kindOf(line: string): Kind | undefined {
  if (BULLET.test(line)) {
    return 'bullet';
  }
  return NUMBER.test(line) ? 'number' : QUOTE.test(line) ? 'quote' : undefined;
}

function block(kind: Kind, group: string[], first: string, fill: Fill): TemplateResult {
  switch (kind) {
    case 'bullet':
      return html`<ul>${group.map((line) => html`<li>${within(line.replace(BULLET, ''), fill)}</li>`)}</ul>`;
    case 'number': {
      const start = Number(NUMBER.exec(first)?.[1] ?? 1);
      return html`<ol start=${start}>${group.map((line) => html`<li>${within(line.replace(NUMBER, ''), fill)}</li>`)}</ol>`;
    }
    default:
      return html`<blockquote>${within(group.map((line) => line.replace(QUOTE, '')).join('\n'), fill)}</blockquote>`;
  }
}

/** Text with its marks read and its variables filled. */
function within(text: string, fill: Fill): Piece[] {
  const pieces: Piece[] = [];
  const hopeless = new Map<string, number>();
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const found = markAt(text, at, hopeless, fill);
    if (found) {
      pieces.push(...fill(text.slice(from, at)), found.piece);
      at = found.end;
      from = at;
    } else {
      at += 1;
    }
  }
  return [...pieces, ...fill(text.slice(from))];
}

function markAt(
  text: string,
  at: number,
  hopeless: Map<string, number>,
  fill: Fill,
): { piece: TemplateResult; end: number } | undefined {
  for (const [mark, wrap] of MARKS) {
    if (!text.startsWith(mark, at) || (at > 0 && WORD.test(text[at - 1]))) {
      continue;
    }
    const start = at + mark.length;
    const end = at < (hopeless.get(mark) ?? 0) ? -1 : closing(text, mark, start, hopeless);
    if (end > start) {
      const inner = text.slice(start, end);
      return { piece: wrap(mark.startsWith('`') ? fill(inner) : within(inner, fill)), end: end + mark.length };
    }
  }
  return undefined;
}

/**
 * Where a mark ends. A line without an end for one mark has none for the next of its kind either:
 * `hopeless` keeps up to where, so that no text takes longer than its length.
 */
function closing(text: string, mark: string, start: number, hopeless: Map<string, number>): number {
  if (/\s/.test(text[start] ?? ' ') || (mark === '`' && text[start] === '`')) {
    return -1;
  }
  const line = text.indexOf('\n', start);
  const limit = line < 0 ? text.length : line;
  for (let end = text.indexOf(mark, start + 1); end > 0 && end < limit; end = text.indexOf(mark, end + 1)) {
    const after = text[end + mark.length] ?? ' ';
    if (!/\s/.test(text[end - 1]) && !WORD.test(after) && !insideVariable(text, end)) {
      return end;
    }
  }
  hopeless.set(mark, limit);
  return -1;
}

/** Names of variables may hold underscores, which are no marks. */
function insideVariable(text: string, at: number): boolean {
  const open = text.lastIndexOf('{{', at);
  return open >= 0 && text.indexOf('}}', open) > at;
}
