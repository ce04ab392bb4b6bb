import type { Content } from '../../content/index.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import type { SentCard } from '../fixtures/connector.ts';
import type { Told } from './press.ts';

/** What somebody reads on the card that they got. */
export type Reply = Readonly<{
  told: Exclude<Told, 'nothing'>;
  /** The round that its buttons are about; null when they are about none. */
  round: number | null;
  /** The version that it shows of the answer to a criterion; null when it asks another one, or nothing. */
  version(criterion: string): number | null;
  /** The ballot that it shows on a criterion; null when it shows none. */
  ballot(criterion: string): Readonly<{ ballot: number; isOpen: boolean }> | null;
}>;

type Data = Readonly<{
  event?: Readonly<{ kind?: string; round?: number; criterion?: string; ballot?: number }>;
  fields?: Readonly<{ criterion: string; version: number }>;
}>;

/** Reads a card as its reader does: the sentence on top tells whether what they did was saved. */
export function readReply({ texts }: Content, card: SentCard): Reply {
  const lines = textOf(card).split('\n');
  const buttons = pressables(card).map(({ data }) => data as Data);
  const refused = [texts.tones.problem, texts.tones.info].some((tone) => lines.includes(tone));
  // To those who open a ballot anew, that is told in the same tone.
  const opened = lines.includes(texts.votes.notices.again);
  const failed = lines.includes(texts.messages.failure.title);
  return {
    told: failed ? 'failed' : refused && !opened ? 'refused' : 'saved',
    round: buttons.find(({ event }) => event?.round !== undefined)?.event?.round ?? null,
    version: (criterion) =>
      buttons.find(({ fields }) => fields?.criterion === criterion)?.fields?.version ?? null,
    ballot(criterion) {
      const of = (kind: string) =>
        buttons.find(({ event }) => event?.kind === kind && event.criterion === criterion)?.event?.ballot;
      const [open, next] = [of('vote'), of('vote-again')];
      if (open !== undefined) return { ballot: open, isOpen: true };
      return next === undefined ? null : { ballot: next - 1, isOpen: false };
    },
  };
}
