import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { card, text } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { Card } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';

/** Asks one person for whom they speak. */
export function partyCard(content: Content, { criterion, team, notice }: ViewOf<'party'>): Card {
  const words = content.texts.talk.party;
  const from = { ...(criterion ? { criterion } : {}), ...(team ? { team } : {}) };
  const say = (party: string, label: string) => button(label, { event: { kind: 'party', party, ...from } });
  return card(
    [
      text(words.title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...noticePart(content, notice),
      text(words.why, { spacing: 'Small' }),
    ],
    [...content.talk.parties.map(({ id, label }) => say(id, label)), say('', words.none)],
  );
}
