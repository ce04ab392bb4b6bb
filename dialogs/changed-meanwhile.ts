import { fill } from '../content/fill.ts';
import { type ScanCase, say } from './decision.ts';
import type { Answer } from './scan.ts';
import type { Notice } from './view-parts.ts';

/** Says that a choice is not saved because the answer changed meanwhile, and who chose what. */
export function changedMeanwhile(given: ScanCase, saved: Answer | undefined): Notice {
  const { content, state } = given;
  const { notices } = content.texts;
  const choice = content.choices.find((one) => one.id === saved?.choice);
  if (!saved || !choice) return say('problem', notices.changedMeanwhile);
  const text = saved.by === state.member.name ? notices.youChose : notices.colleagueChose;
  return say(
    'problem',
    fill(text, { naam: saved.by || content.texts.rights.somebody, antwoord: choice.label }),
  );
}
