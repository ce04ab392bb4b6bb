import { fill } from '../../content/fill.ts';
import type { Choice, Content } from '../../content/index.ts';
import type { Asked } from '../../dialogs/view-parts.ts';
import { actionSet, text } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import { choiceTiles } from '../parts/choice-tiles.ts';
import type { ActionSet, Element } from '../parts/element.ts';

/** What the choices of a card are pressed for. */
type Asking = Readonly<{
  round: number;
  asked: Asked;
  /** The revealed ballot on the card, where the team agrees on an answer after a vote. */
  ballot?: number;
}>;

/** The choices to answer with; or the reasons of a choice that needs one. */
export function answerPart(content: Content, asking: Asking): Element[] {
  const { asked, ...of } = asking;
  const { criterion, answer, reasonFor } = asked;
  if (reasonFor) return reasonButtons(content, asking, reasonFor);
  const version = answer?.version ?? 0;
  return [
    choiceTiles(content, {
      label: ({ label }) => label,
      given: answer?.choice ?? null,
      press: ({ id, label }) => ({
        title: `${fill(content.texts.standard.chooseAnswer, { criterium: criterion.id })} ${label}`,
        event: { kind: 'answer', ...of, criterion: criterion.id, version, choice: id },
      }),
    }),
  ];
}

/** The reasons of a choice that needs one, and the way back to the choices. */
function reasonButtons({ texts }: Content, { asked, ...of }: Asking, choice: Choice): Element[] {
  const criterion = asked.criterion.id;
  const version = asked.answer?.version ?? 0;
  const reasons = (choice.reasons ?? []).map(({ id, label }) =>
    button(label, { event: { kind: 'answer', ...of, criterion, version, choice: choice.id, reason: id } }),
  );
  const other = button(texts.buttons.otherAnswer, { event: { kind: 'open', round: of.round, criterion } });
  return [
    text(texts.standard.reasonTitle, { weight: 'Bolder', size: 'Small' }),
    ...[...reasons, other].map((one): ActionSet => actionSet([one], { spacing: 'Small' })),
  ];
}
