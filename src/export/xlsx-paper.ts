import type { WriteSheet } from 'hucre/xlsx';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { dutchMoment } from '../../dialogs/report/dutch-time.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { Time } from '../../dialogs/time.ts';
import { plainText } from './plain-text.ts';

/** How a sheet is printed: A4 that lies, as wide as the paper, with the team above and the number of the page below. */
export type Paper = Pick<WriteSheet, 'pageSetup' | 'headerFooter'>;

export function paperOf({ texts }: Content, { team, round }: Report, at: Time): Paper {
  const { report } = texts;
  const titel = fill(report.title, { team });
  const datum = dutchMoment(at).slice(0, 10);
  const above =
    round === null
      ? fill(report.headerNoRound, { titel, datum })
      : fill(report.header, { titel, ronde: round, datum });
  const below = fill(report.page, { pagina: '\u0001', totaal: '\u0002' });
  const page = printed(below).replace('\u0001', '&P').replace('\u0002', '&N');
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.65, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L${printed(plainText(above))}`, oddFooter: `&C${page}` },
  };
}

/** In a header & begins a code, and more than 255 signs are too many for Excel. */
function printed(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 110).toWellFormed().replaceAll('&', '&&');
}
