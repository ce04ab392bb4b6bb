import * as z from 'zod';
import { cut } from '../../../content/cut.ts';
import { TEXT_LIMIT, typed } from '../../../dialogs/typed.ts';
import { partsOf, unescaped } from './markup.ts';
import { withoutMentions } from './mentions.ts';
import { optionalList, optionalText } from './optional.ts';
import { readMarkup } from './plain-markup.ts';

/** How many mentions and attachments are looked at, and how many characters of a mention's texts. */
const MENTIONS = 100;
const ATTACHMENTS = 20;
const MENTION_LENGTH = 1_000;
/** How many characters of a text with markup are read: markup makes it longer. */
const HTML_LENGTH = 100_000;

/** The fields of an activity that hold what somebody said. */
export const SAID = {
  text: optionalText(typed(TEXT_LIMIT)),
  entities: optionalList(
    z.object({
      type: z.literal('mention'),
      text: optionalText(typed(MENTION_LENGTH)),
      mentioned: z.object({
        id: typed(MENTION_LENGTH),
        name: optionalText(typed(MENTION_LENGTH)),
      }),
    }),
    MENTIONS,
  ),
  attachments: optionalList(
    z.object({ contentType: z.literal('text/html'), content: typed(HTML_LENGTH) }),
    ATTACHMENTS,
  ),
};

/** What `saidIn` reads of an activity. `recipient` is the bot, by the id that Teams uses there. */
export type Said = Readonly<z.infer<z.ZodObject<typeof SAID>>> &
  Readonly<{ recipient?: Readonly<{ id?: string | undefined }> | undefined }>;
type Mention = Said['entities'][number];

/**
 * Reads what somebody said. It leaves out markup, the mention of the bot and the message that is quoted. Mentions of
 * others become their names.
 */
export function saidIn(said: Said): string {
  return cut(withoutQuotedLines(wordsOf(said)), TEXT_LIMIT);
}

function wordsOf(said: Said): string {
  const { text = '', entities, attachments } = said;
  for (const { content } of attachments) {
    const read = readMarkup(content, namesIn(said));
    // The plain text of a reply may also hold the message that it replies to, and does not say where that ends.
    if (read.whole && (read.quotes || text === '')) return withoutTypedAddress(read.text, entities);
  }
  return readMarkup(entities.length > 0 ? text : withoutMentions(text), namesIn(said)).text;
}

/** Takes out a mention that was typed by hand at the beginning, when Teams names no mention. */
function withoutTypedAddress(text: string, entities: Said['entities']): string {
  return entities.length > 0 ? text : text.replace(/^\s*@[\p{L}\d_-]+/u, ' ');
}

/**
 * Reads mentions in the order in which they stand in the text.
 * @returns a function that gives the text in place of a mention: its name, or a space for the bot's own mention and
 *   when Teams names nobody
 */
function namesIn({ entities, recipient }: Said): (name: string) => string {
  const byName = Map.groupBy(entities, ({ text, mentioned }) => bare(text ?? mentioned.name ?? ''));
  const isOwn = ({ mentioned: { id } }: Mention) =>
    recipient?.id ? id === recipient.id : id.startsWith('28:');
  return (name) => {
    const same = byName.get(bare(name));
    // Two people may have the same name, and a mention that Teams names once may stand in the text twice.
    const [mention] = (same && same.length > 1 ? same.splice(0, 1) : same) ?? [];
    if (mention) return isOwn(mention) ? ' ' : name;
    return entities.length > 0 ? name : ' ';
  };
}

/** A name without the tags around it, so that it can be compared. */
function bare(name: string): string {
  const words = [...partsOf(name)].map((part) => (part.kind === 'words' ? part.text : ''));
  return unescaped(words.join('')).trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Leaves out lines that quote, as mail does: those are somebody else's words. When all lines quote, they stay. */
function withoutQuotedLines(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const own = lines.filter((line) => !line.trimStart().startsWith('>'));
  return own.length < lines.length && own.some((line) => line.trim() !== '') ? own.join('\n') : text;
}
