import { extensionItems } from '../../cards/extension.ts';
import { find, type Searched } from '../telemetry/find.ts';
import type { SearchedAct } from './activity/incoming.ts';
import { attachmentOf } from './sdk/message.ts';

/** The response to a search from the compose box, in the form that Teams expects. */
export function searchBody(deps: Omit<Searched, 'place'>, { question, skip, count }: SearchedAct): unknown {
  const found = find({ ...deps, place: 'compose' }, question);
  const items = extensionItems(deps.content, found, { skip, count });
  const attachments = items.map(({ title, text, card }) => ({
    ...attachmentOf(card),
    preview: { contentType: HERO, content: { title, text } },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** The small card of title and text in which the list shows a result. */
const HERO = 'application/vnd.microsoft.card.hero';
