import { z } from 'zod';
import { cut } from '../../../content/cut.ts';
import { TEXT_LIMIT, typed } from '../../../dialogs/typed.ts';
import { partsOf, unescaped } from './markup.ts';
import { withoutMentions } from './mentions.ts';
import { optionalList, optionalText } from './optional.ts';
import { readMarkup } from './plain-markup.ts';

/** How many mentions and attachments are looked at, and how much (characters) of a mention's texts. */
const MENTIONS = 100;
const ATTACHMENTS = 20;
const MENTION_LENGTH = 1_000;
/** How much (characters) of a text with markup is read: markup makes it longer. */
const HTML_LENGTH = 100_000;

/** The fields of an activity that tell what somebody said. */
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

/** The fields of an activity that `saidIn` reads; `recipient` is the bot, as Teams calls it there. */
export type Said = Readonly<z.infer<z.ZodObject<typeof SAID>>> &
  Readonly<{ recipient?: Readonly<{ id?: string | undefined }> | undefined }>;
type Mention = Said['entities'][number];

/**
 * What somebody said: without the bot's own mention, which is the address; with the names of others who are mentioned;
 * without markup, and without the message that is answered to, which is quoted in it.
 */
export function saidIn(said: Said): string {
  return cut(withoutQuotedLines(wordsOf(said)), TEXT_LIMIT);
}

function wordsOf(said: Said): string {
  const { text = '', entities, attachments } = said;
  for (const { content } of attachments) {
    const read = readMarkup(content, namesIn(said));
    // The plain text of an answer to a message can hold that message too, and does not say where it ends.
    if (read.whole && (read.quotes || text === '')) return withoutTypedAddress(read.text, entities);
  }
  return readMarkup(entities.length > 0 ? text : withoutMentions(text), namesIn(said)).text;
}

/** Where Teams names no mention, one that was typed by hand at the beginning is the address too. */
function withoutTypedAddress(text: string, entities: Said['entities']): string {
  return entities.length > 0 ? text : text.replace(/^\s*@[\p{L}\d_-]+/u, ' ');
}

/**
 * Reads mentions in the order in which they stand in the text.
 * @returns what is left of a mention with this name: the name, or a space for the bot's own and where Teams names nobody
 */
function namesIn({ entities, recipient }: Said): (name: string) => string {
  const byName = Map.groupBy(entities, ({ text, mentioned }) => bare(text ?? mentioned.name ?? ''));
  const isOwn = ({ mentioned: { id } }: Mention) =>
    recipient?.id ? id === recipient.id : id.startsWith('28:');
  return (name) => {
    const same = byName.get(bare(name));
    // Two people may have one name, and one mention that Teams tells of may stand in the text twice.
    const [mention] = (same && same.length > 1 ? same.splice(0, 1) : same) ?? [];
    if (mention) return isOwn(mention) ? ' ' : name;
    return entities.length > 0 ? name : ' ';
  };
}

/** A name as it can be compared, without the tags around it. */
function bare(name: string): string {
  const words = [...partsOf(name)].map((part) => (part.kind === 'words' ? part.text : ''));
  return unescaped(words.join('')).trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Lines that quote, as mail does, are somebody else's words; where there are no others, they are meant. */
function withoutQuotedLines(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const own = lines.filter((line) => !line.trimStart().startsWith('>'));
  return own.length < lines.length && own.some((line) => line.trim() !== '') ? own.join('\n') : text;
}
