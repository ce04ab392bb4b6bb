import { z } from 'zod';

/** What an editor may write in commands.yaml, checked at the start. */

const text = z.string().trim().min(1);

export const COMMANDS = [
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
  'stop',
  'hello',
  'thanks',
  'ask',
  'managers',
  'subscribe',
  'unsubscribe',
  'share',
  'my-teams',
  'trend',
  'download',
  'actions',
  'plan',
  'my-data',
  'delete',
] as const;

export const CommandFile = z.strictObject({
  commands: z.record(z.enum(COMMANDS), z.array(text).min(1)),
  /** Words that may stand before a number: "ga naar 6c", "standaard 8". */
  goTo: z.array(text).min(1),
  /** What answers a question about what can't be undone; elsewhere the words mean what they do without it. */
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
