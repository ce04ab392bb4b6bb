import { z } from 'zod';
import { TeamsTexts, TrendTexts } from './manager-texts.ts';
import { DownloadTexts } from './report-texts.ts';

/** What an editor may write in commands.yaml, checked at the start. */

const text = z.string().trim().min(1);

/** Commands that say all by their name. The others can carry more, such as a round, when a button says them. */
export const BARE_COMMANDS = ['stop', 'hello', 'thanks', 'subscribe', 'my-data'] as const;

export const COMMANDS = [
  ...BARE_COMMANDS,
  'start',
  'next',
  'previous',
  'skip',
  'overview',
  'summary',
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
] as const;

export const CommandFile = z.strictObject({
  commands: z.record(z.enum(COMMANDS), z.array(text).min(1)),
  /** What the card of a command says, where it has a card of its own; read as `content.texts`. */
  cards: z.strictObject({ trend: TrendTexts, teams: TeamsTexts, download: DownloadTexts }),
  /** Words that may stand before a number: "ga naar 6c", "standaard 8". */
  goTo: z.array(text).min(1),
  /** Words that answer a card which asks for a confirmation. On any other card they mean what they mean elsewhere. */
  replies: z.strictObject({ yes: z.array(text).min(1), no: z.array(text).min(1) }),
  /** What may stand before a round's number: "samenvatting ronde 1". */
  rounds: z.array(text).min(1),
  /** What asks for the round before the newest. */
  roundBefore: z.array(text).min(1),
  /** Words that may be left out of a command. */
  fillers: z.array(text).min(1),
  /** Number words, for "standaard drie". */
  numbers: z.array(text).length(10),
});
