import * as z from 'zod';

/**
 * What an editor may write in the YAML files, checked at the start. A key that is not listed is a mistake: otherwise a
 * typing error in a key would silently drop its value.
 */

const text = z.string().trim().min(1);
const criterionId = z.string().regex(/^(10|[1-9])[A-J]?$/, 'a criterion id such as "1", "3B" or "10G"');
const standardId = z.string().regex(/^(10|[1-9])$/, 'a standard id, "1" to "10"');
const choiceId = z.string().regex(/^[a-z-]+$/, 'a choice id in small letters');

const Link = z.strictObject({
  url: z.string().regex(/^(https?:\/\/|mailto:)\S+$/, 'an http(s) or mailto address without spaces'),
  label: text.optional(),
  /** The source gives no address here; this address stands elsewhere in the source. */
  inferred: z.boolean().optional(),
});

export const RESOURCE_KINDS = [
  'training',
  'e-learning',
  'handreiking',
  'website',
  'methodiek',
  'magazine',
  'artikel',
  'instrument',
  'rapport',
  'video',
  'toolkit',
  'boek',
  'visiedocument',
  'document',
  'oefencasus',
  'blog',
] as const;

export const ResourceFile = z.strictObject({
  resources: z.array(
    z.strictObject({
      id: z.string().regex(/^(10|[1-9])[A-J]?-\d\d$/, 'a resource id such as "3B-09"'),
      title: text,
      description: text,
      kind: z.enum(RESOURCE_KINDS),
      publisher: text.optional(),
      free: z.literal(true).optional(),
      criteria: z.array(criterionId).min(1),
      links: z.array(Link),
    }),
  ),
});

const Criterion = z.strictObject({
  id: criterionId,
  label: text.max(45),
  question: text.max(120),
  /** The norm in the words of the source; left out where the standard's own text is the criterion. */
  norm: text.optional(),
  /** The norm as people read it: a sentence that begins with the standard's norm and quotes both word for word. */
  quoted: text.regex(/“/, 'a quotation between “ and ”'),
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
  source: z.strictObject({ name: text, url: z.url({ protocol: /^https?$/ }) }),
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

export const TopicFile = z.strictObject({
  topics: z.array(
    z.strictObject({
      id: z.string().regex(/^bg-[a-z-]+$/, 'a topic id such as "bg-visie"'),
      title: text,
      text,
      points: z.array(text).optional(),
      links: z.array(Link),
    }),
  ),
});

export const ChoiceFile = z.strictObject({
  /**
   * The scale. `rank` orders the choices that count for a result: the highest is best. A choice without a rank never
   * changes a result.
   */
  choices: z
    .array(
      z.strictObject({
        id: choiceId,
        label: text,
        /** What one person says who votes; the label where it is left out. */
        vote: text.optional(),
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
      }),
    )
    .min(2),
  /** The result of a standard whose criteria differ: the choice between best and worst. */
  mixed: choiceId,
  open: z.strictObject({ label: text, symbol: text.max(2) }),
});
