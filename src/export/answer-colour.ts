import type { Choice, Content } from '../../content/index.ts';
import { bestRank, needsWork } from '../../dialogs/progress.ts';

/** The colour (six hexadecimal digits) behind an answer. They differ in lightness too, for who sees no colours. */
export function answerColour(content: Content, choice: Choice | null): string {
  if (!choice) return 'FFFFFF';
  if (choice.rank === undefined) return choice.unknown ? 'D5DBEA' : 'EDEDED';
  if (!needsWork(content, choice)) return '9FD8B4';
  const lowest = Math.min(...content.choices.map(({ rank = bestRank(content) }) => rank));
  return choice.rank === lowest ? 'F2A79B' : 'FFE699';
}
