import type { Content } from '../../content/index.ts';
import { plain } from '../../content/plain.ts';
import { voteLabel } from '../../content/vote-label.ts';
import { type Case, type Decision, say, showCard } from '../decision.ts';
import { askView } from '../scan-views.ts';
import { stageOf } from './voting.ts';

/** The most words of a text that can tell somebody's choice. A longer one is about something else. */
const WORDS = 6;

/**
 * Somebody types what they would choose, while the others vote unseen: "ik kies onvoldoende". The reply points to the
 * buttons, and does not repeat it.
 * @returns null for a text that names no choice, and where no vote runs
 */
export function pointToButtons({ content, state, via }: Case, text: string): Decision | null {
  const { scan, placed } = state;
  const asked = content.criteria.find(({ id }) => id === placed?.criterion);
  if (!scan || !asked || via.kind !== 'typed' || stageOf(scan, asked) !== 'open') return null;
  if (!namesChoice(content, text)) return null;
  const notice = say('info', content.texts.votes.notices.useButtons);
  return showCard(askView({ content, scan }, asked, { notice }));
}

function namesChoice({ choices }: Content, text: string): boolean {
  const words = plain(text);
  if (text.includes('?') || words.split(' ').length > WORDS) return false;
  return choices.some((choice) =>
    [choice.label, voteLabel(choice)].some((label) => ` ${words} `.includes(` ${plain(label)} `)),
  );
}
