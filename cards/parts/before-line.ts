import type { Content } from '../../content/index.ts';
import type { Asked } from '../../dialogs/view-parts.ts';
import { beforeWords } from './before-words.ts';
import { typedText } from './build.ts';
import type { Element } from './element.ts';

/** What the team chose in the round before. It never stands where people still vote: an earlier answer would lead them. */
export function beforeLine(content: Content, before: Asked['before']): Element[] {
  if (!before) return [];
  return [typedText(beforeWords(content, before), { size: 'Small', isSubtle: true, spacing: 'Small' })];
}
