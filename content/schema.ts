import * as z from 'zod';
import { pageAddress } from './address.ts';
import { criterionId } from './infobox-schema.ts';
import { text } from './text-line.ts';
import { fitsTile, WIDE_TILE } from './tile-room.ts';

/**
 * What an editor may write in the YAML files, checked at the start. A key that is not listed is a mistake: otherwise a
 * typing error in a key would silently drop its value.
 */

const standardId = z.string().regex(/^(10|[1-9])$/, 'een standaard: "1" tot en met "10"');
const choiceId = z.string().regex(/^[a-z-]+$/, 'een id in kleine letters, zoals "weet-niet"');

const Criterion = z.strictObject({
  id: criterionId,
  label: text.max(45),
  question: text.max(120),
  /** The norm in the words of the source; left out where the standard's own text is the criterion. */
  norm: text.optional(),
  /** The norm as people read it: a sentence that begins with the standard's norm and quotes both word for word. */
  quoted: text.regex(/“/, 'een citaat uit de norm, tussen “ en ”'),
  explanation: text.max(400),
  /** What the question means, in one line under it. */
  inShort: text.max(120),
  /** The first is asked under the question; the others are read with the explanation. */
  talk: z.array(text.max(110)).min(1).max(3),
  seeAlso: z.array(criterionId).optional(),
  noTools: z.literal(true).optional(),
});

export const FrameworkFile = z.strictObject({
  title: text,
  source: z.strictObject({
    name: text,
    url: pageAddress,
  }),
  ownWords: text,
  standards: z
    .array(
      z.strictObject({
        id: standardId,
        label: text.max(45),
        /** The label in a few words, for a line of symbols on a phone. */
        short: text.max(24),
        norm: text,
        footnote: text.optional(),
        explanation: text.max(300),
        criteria: z.array(Criterion).min(1),
      }),
    )
    .min(1),
});

export const ChoiceFile = z.strictObject({
  /**
   * The scale. `rank` orders the choices that count for a result: the highest is best. A choice without a rank never
   * changes a result.
   */
  choices: z
    .array(
      z
        .strictObject({
          id: choiceId,
          label: text.max(WIDE_TILE),
          /** What one person says who votes; the label where it is left out. */
          vote: text.max(WIDE_TILE).optional(),
          symbol: text.max(2),
          rank: z.int().positive().optional(),
          /** The team does not know: such criteria are counted apart, so that the team can find out. */
          unknown: z.literal(true).optional(),
          /** The choice comes with a reason from this list. */
          reasons: z
            .array(
              z.strictObject({
                id: choiceId,
                label: text,
                /** Words by which a typed sentence tells this reason. */
                typed: z.array(text).min(1).optional(),
              }),
            )
            .min(1)
            .optional(),
          typed: z.array(text).min(1),
        })
        .superRefine(fitsTile),
    )
    .min(2),
  /** The result of a standard whose criteria differ: the choice between best and worst. */
  mixed: choiceId,
  open: z.strictObject({ label: text, symbol: text.max(2) }),
});
