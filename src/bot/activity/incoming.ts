import type { Event } from '../../../dialogs/event.ts';
import type { NamedChannel } from '../channel.ts';
import type { Moved } from './moved.ts';
import type { Origin } from './origin.ts';
import type { Said } from './said.ts';
import type { Effect } from './team-events.ts';

/** An activity of Teams, read once. Nobody looks into its body after that. */
export type Incoming = Readonly<{
  origin: Origin;
  act: Act;
  /** The channel that it is about; null outside teams, and for something about a whole team or about no place. */
  channel: NamedChannel | null;
}>;

/** Something that somebody does with the bot, or that happens to a place. */
export type Act = SaidAct | PressedAct | SearchedAct | TeamAct | UnknownInvoke | NoAct;

/** Somebody says something. */
export type SaidAct = Readonly<{ kind: 'said'; said: Said; privately: boolean }>;

/** Somebody presses a button. */
export type PressedAct = Readonly<{
  kind: 'pressed';
  event: Event;
  /**
   * The message with the button. Null when Teams does not tell, and for a message that only they see, which stays as it
   * is.
   */
  message: string | null;
  /** Whether Teams waits for a reply to the press itself. */
  invoke: boolean;
  privately: boolean;
}>;

/** Somebody searches from the compose box. It shows `count` results, from number `skip` on. */
export type SearchedAct = Readonly<{ kind: 'searched'; question: string; skip: number; count: number }>;

/** Teams tells something about a place, whether or not anybody is there. */
export type TeamAct = Readonly<{ kind: 'changed'; effect: Effect; moved: Moved }>;

/** Teams waits for a reply to something that this bot does not know. */
export type UnknownInvoke = Readonly<{ kind: 'unknown-invoke' }>;

/** Something that this bot ignores, such as that somebody is typing. */
export type NoAct = Readonly<{ kind: 'none' }>;

/** Whether a person does this, who is there at that moment. */
export function isInPerson({ kind }: Act): boolean {
  return kind !== 'changed' && kind !== 'none';
}
