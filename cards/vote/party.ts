import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import type { Speaks } from '../../dialogs/vote/speaks.ts';
import { FEW } from '../../dialogs/vote/voting.ts';
import { card, text } from '../parts/build.ts';
import type { Card, Element } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { partyButtons } from '../parts/speaks-part.ts';

/** Asks one person for whom they speak, and tells what they said before. */
export function partyCard(content: Content, view: ViewOf<'party'>): Card {
  const { speaks, criterion, team, notice } = view;
  const { title, why, safe } = content.texts.talk.party;
  const from = { ...(criterion ? { criterion } : {}), ...(team ? { team } : {}) };
  return card(
    [
      text(title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...noticePart(content, notice),
      ...(notice ? [] : saidPart(content, speaks)),
      text(why, { spacing: 'Small' }),
      text(fill(safe, { aantal: FEW }), { size: 'Small', isSubtle: true, spacing: 'Small' }),
      ...proposalPart(content, speaks),
    ],
    partyButtons(content, speaks, from),
  );
}

function saidPart({ texts }: Content, { now }: Speaks): Element[] {
  const { party: words } = texts.talk;
  if (now === 'unsaid') return [];
  const said = now ? fill(words.now, { partij: now.inSentence }) : words.nowNone;
  return [text(said, { weight: 'Bolder', spacing: 'Small' })];
}

/** What the organisation proposes; nothing where it proposes nothing, or the person chose that already. */
export function proposalPart({ texts }: Content, { now, proposed }: Speaks): Element[] {
  if (!proposed || (now !== 'unsaid' && now?.id === proposed.id)) return [];
  return [text(fill(texts.talk.party.proposed, { partij: proposed.inSentence }), { spacing: 'Small' })];
}
