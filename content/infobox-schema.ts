import * as z from 'zod';
import { placeAddress } from './address.ts';
import { text } from './text-line.ts';

/** What an editor may write in infobox/*.yaml and in topics.yaml, checked at the start. */

export const criterionId = z.string().regex(/^(10|[1-9])[A-J]?$/, 'een criterium, zoals "1", "3B" of "10G"');

/** A card has room for six buttons. */
const MOST_LINKS = 6;

const oneOrMore = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).min(1);

export const LinkEntry = z.strictObject({
  url: placeAddress,
  label: text.max(60).optional(),
  /** The source gives no address here; this address stands elsewhere in the source. */
  inferred: z.boolean().optional(),
  /** The day from which on it is known that nothing is there any more. */
  dead: z.iso.date('een dag, zoals 2026-11-02').optional(),
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
  resources: oneOrMore(
    z.strictObject({
      id: z.string().regex(/^(10|[1-9])[A-J]?-\d\d$/, 'een id zoals "3B-09"'),
      title: text.max(120),
      description: text.max(500),
      kind: z.enum(RESOURCE_KINDS),
      publisher: text.max(80).optional(),
      free: z.literal(true).optional(),
      criteria: z.array(criterionId).min(1),
      links: z.array(LinkEntry).max(MOST_LINKS),
    }),
  ),
});

export const TopicFile = z.strictObject({
  topics: oneOrMore(
    z.strictObject({
      id: z.string().regex(/^bg-[a-z-]+$/, 'een id zoals "bg-visie"'),
      title: text.max(120),
      text: text.max(1000),
      points: z.array(text.max(320)).max(8).optional(),
      links: z.array(LinkEntry).max(MOST_LINKS),
    }),
  ),
});
