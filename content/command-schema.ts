import * as z from 'zod';
import { DownloadTexts } from './download-texts.ts';
import { TeamsTexts, TrendTexts } from './manager-texts.ts';
import { line, text } from './text-line.ts';

/** What an editor may write in commands.yaml, checked at the start. */

/** Commands without any details. The other commands can name a round or more, when a button carries them. */
export const BARE_COMMANDS = ['stop', 'hello', 'thanks', 'fine', 'subscribe', 'my-data'] as const;

export const COMMANDS = [
  ...BARE_COMMANDS,
  'start',
  'next',
  'previous',
  'skip',
  'overview',
  'summary',
  'notes',
  'close',
  'new-round',
  'take-back',
  'help',
  'ask',
  'managers',
  'unsubscribe',
  'share',
  'my-teams',
  'trend',
  'download',
  'actions',
  'plan',
  'delete',
  'together',
  'vote-first',
  'vote-alone',
  'reveal',
  'party',
  'guide',
] as const;

export const CommandFile = z.strictObject({
  commands: z.record(z.enum(COMMANDS), z.array(text).min(1)),
  /** The texts of commands that have a card of their own, read as `content.texts`. */
  cards: z.strictObject({ trend: TrendTexts, teams: TeamsTexts, download: DownloadTexts }),
  /** Words that may stand before a number: "ga naar 6c", "standaard 8". */
  goTo: z.array(text).min(1),
  /**
   * Words that say yes or no to a card which asks for a confirmation. On any other card they keep their usual meaning.
   * Where they are a choice, they are one only right below the question, and so are those of `other`.
   */
  replies: z.strictObject({
    yes: z.array(text).min(1),
    no: z.array(text).min(1),
    other: z.array(text).min(1),
  }),
  /** Words that ask what the question on a card means; those of `note` may be about a note as well. */
  explains: z.strictObject({ meaning: z.array(text).min(1), note: z.array(text).min(1) }),
  /**
   * Words after which somebody says why. Those of `within` are a part of what they say, and those of `beside` may stand
   * beside the choice.
   */
  because: z.strictObject({
    before: z.array(text).min(1),
    within: z.array(text).min(1),
    beside: z.array(text).min(1),
  }),
  /** Sentences that give an answer, also to a criterion that they name. */
  answering: z.array(line('antwoord', 'criterium?')).min(1),
  /** Words that may stand before a round's number: "samenvatting ronde 1". */
  rounds: z.array(text).min(1),
  /** Words that ask for the round before the newest. */
  roundBefore: z.array(text).min(1),
  /** Words that may be left out of a command. */
  fillers: z.array(text).min(1),
  /** Number words, for "standaard drie". */
  numbers: z.array(text).length(10),
});
