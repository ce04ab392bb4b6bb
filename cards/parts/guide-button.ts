import type { Content, Standard } from '../../content/index.ts';
import { button } from './button.ts';
import type { ExecuteAction } from './card-action.ts';

/** Leads to what a team can talk about in a standard. */
export function guideButton({ texts }: Content, { id }: Pick<Standard, 'id'>): ExecuteAction {
  return button(texts.talk.guide.button, { event: { kind: 'guide', standard: id } });
}
