import { BARS, LOWER } from './bars.ts';
import { MEASURES, type MeasureName } from './measures.ts';
import type { Pair } from './replied.ts';

/** A figure that misses its bar, over how many questions it is. */
export type Missed = Readonly<{ set: string; name: MeasureName; value: number; of: number; bar: number }>;

/** What an editor adds may change as many replies as this, in a set of few questions. */
const FEWEST = 2;

/**
 * Finds the figures of a set that miss their bars.
 * @param room which share of its questions may keep a figure from its bar, and two of them at least; 0 for none
 */
export function missed(set: string, pairs: readonly Pair[], room = 0): Missed[] {
  return Object.entries(BARS[set] ?? {}).flatMap(([key, bar]) => {
    const name = key as MeasureName;
    const { value, of } = MEASURES[name](pairs);
    const over = LOWER.includes(name) ? value - bar : bar - value;
    // A figure is a sum of parts: what is one on paper may be a little less.
    const questions = room === 0 ? 0 : Math.max(FEWEST, room * of);
    return over * of <= questions + 1e-9 ? [] : [{ set, name, value, of, bar }];
  });
}

/** What a figure is a share of, in Dutch: for the editor. */
export const SHARES: Readonly<Record<MeasureName, string>> = {
  recall: 'goede antwoorden die bij de eerste drie staan',
  hit: 'vragen met een goed antwoord bij de eerste drie',
  reciprocal: 'plaats van het eerste goede antwoord',
  gain: 'goede volgorde van de eerste vijf antwoorden',
  outcome: 'vragen die het juiste soort antwoord krijgen',
  nothingPrecision: 'keren dat “hier heb ik niets over” klopt',
  nothingRecall: 'vragen buiten de infobox waarop de bot “niets” zegt',
  refused: 'vragen uit de infobox waarop de bot toch “niets” zegt',
  urgentPrecision: 'keren dat “bel 112” klopt',
  urgentRecall: 'berichten over gevaar waarop de bot “bel 112” zegt',
  falseAlarms: 'vragen met zware woorden waarop de bot ten onrechte “bel 112” zegt',
  otherAlarms: 'andere vragen waarop de bot ten onrechte “bel 112” zegt',
  suicide: 'berichten over zelfdoding waarop de bot 113 noemt',
  aboutRecall: 'vragen over de bot die een antwoord daarover krijgen',
  aboutRight: 'vragen over de bot die het juiste antwoord krijgen',
};

/** Tells an editor which figures miss their bars, one a line, or that none does. */
export function missedInDutch(all: readonly Missed[]): string {
  if (all.length === 0) return 'Alle grenzen zijn gehaald.';
  const lines = all.map(({ set, name, value, of, bar }) => {
    const wanted = `${LOWER.includes(name) ? 'hooguit' : 'minstens'} ${percent(bar)}`;
    return `- set ${set}, ${SHARES[name]}: ${percent(value)} van ${of}. Het moet ${wanted} zijn.`;
  });
  const count = all.length === 1 ? '1 grens is niet gehaald' : `${all.length} grenzen zijn niet gehaald`;
  return [`${count}:`, ...lines, REMEDY].join('\n');
}

const REMEDY =
  'Veranderde je net de inhoud? Kijk hierboven welke vragen nu misgaan, en maak je voorbeeldvragen of woorden preciezer.';

function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace('.', ',')}%`;
}
