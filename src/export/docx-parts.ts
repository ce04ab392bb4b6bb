import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  SimpleField,
  type Table,
  TextRun,
} from 'docx';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { BULLETS, QUIET } from './docx-styles.ts';
import { plainText } from './plain-text.ts';

/** A part of a document. Parts stand below each other. */
export type Block = Paragraph | Table;

/** The number of the next table, counted from 1. */
export type NextNumber = () => number;

type Style = Readonly<{
  bold?: boolean;
  /** For what is less important. */
  quiet?: boolean;
  /** The size of the letters, in half points. */
  size?: number;
  /** The colour behind the letters, as six hexadecimal digits. */
  fill?: string;
}>;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

export function heading(level: keyof typeof HEADINGS, text: string): Paragraph {
  return new Paragraph({ heading: HEADINGS[level], children: runs(text) });
}

export function paragraph(text: string, style: Style = {}, rest: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...rest, children: runs(text, style) });
}

/** A sentence that stands out, in a box. */
export function boxed(text: string): Paragraph {
  const shading = { type: ShadingType.CLEAR, color: 'auto', fill: BOX };
  const edge = { style: BorderStyle.SINGLE, size: 4, color: BOX, space: 6 };
  return new Paragraph({
    shading,
    border: { top: edge, bottom: edge, left: edge, right: edge },
    indent: { left: 130, right: 130 },
    spacing: { before: 120, after: 200 },
    children: runs(text, { size: 24 }),
  });
}

/** The lines of a list. They follow each other, and begin with a dot. */
export function listOf(lines: readonly string[]): Paragraph[] {
  const numbering = { reference: BULLETS, level: 0 };
  return lines.map((line) => new Paragraph({ numbering, spacing: { after: 30 }, children: runs(line) }));
}

/**
 * The caption of a table, which stands above it. The number is a field, so that Word counts on when people add a table.
 * @param number what the field shows until then
 */
export function caption({ texts }: Content, number: number, text: string): Paragraph {
  const [before = '', after = ''] = texts.report.table.split('{nummer}');
  const field = new SimpleField(`SEQ ${plainText(before.trim()) || 'Tabel'} \\* ARABIC`, String(number));
  return new Paragraph({
    style: 'Caption',
    children: [...runs(before), field, ...runs(fill(after, { tekst: text }))],
  });
}

/** An address that can be followed, if it is one. */
export function linkParagraph(address: string): Paragraph {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') return cellParagraph(address);
  const children = [new TextRun({ text: plainText(address), style: 'Hyperlink', size: SMALL })];
  return new Paragraph({ ...TIGHT, children: [new ExternalHyperlink({ link: url.href, children })] });
}

export function cellParagraph(text: string, style: Style = {}, rest: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...TIGHT, ...rest, children: runs(text, { size: SMALL, ...style }) });
}

/** A text as runs. Each of its lines begins a new line. */
export function runs(text: string, { bold, quiet, size, fill }: Style = {}): ParagraphChild[] {
  const style = {
    ...(bold ? { bold } : {}),
    ...(quiet ? { color: QUIET } : {}),
    ...(size ? { size } : {}),
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
  };
  return plainText(text)
    .split('\n')
    .map((line, n) => new TextRun({ text: line, ...style, ...(n > 0 ? { break: 1 } : {}) }));
}

/** The colour behind a sentence that stands out. */
const BOX = 'EEEEF8';
/** Size of the letters in a table, in half points. */
export const SMALL = 18;
/** The distance (twips) after a paragraph in a table. */
const TIGHT = { spacing: { after: 20 } };
