import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

/** A page of paper and its margins, in twips. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_080, bottom: 900, left: 880, right: 880, header: 500, footer: 420 },
};

/** The width of the text on a page, in twips. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** The name of the list whose lines begin with a dot. */
export const BULLETS = 'bullets';

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 340, hanging: 227 } } },
        },
      ],
    },
  ],
};

const ACCENT = '3D3E8C';
/** Dark enough on white for small letters. */
export const QUIET = '595959';

/** Sizes of letters are in half points, distances in twips. */
export const STYLES = {
  default: {
    document: {
      run: { font: 'Calibri', size: 20, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 80 } },
    },
    title: { run: { size: 40, bold: true, color: ACCENT }, paragraph: { spacing: { after: 60 } } },
    heading1: heading({ size: 28, color: ACCENT, before: 240, after: 80 }),
    heading2: heading({ size: 22, color: ACCENT, before: 130, after: 50 }),
    heading3: heading({ size: 20, before: 100, after: 40 }),
    caption: {
      run: { size: 18, italics: false, color: QUIET },
      paragraph: { spacing: { before: 60, after: 60 }, keepNext: true },
    },
  },
};

type Look = Readonly<{ size: number; color?: string; before: number; after: number }>;

function heading({ size, color, before, after }: Look) {
  return {
    run: { size, bold: true, ...(color ? { color } : {}) },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  };
}
