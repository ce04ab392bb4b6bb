import type { Content } from '../content/index.ts';
import type { Findings, Result } from '../dialogs/search/search.ts';
import { card } from './parts/build.ts';
import type { Card } from './parts/element.ts';
import { factsOf, resultPart, urgentPart } from './results.ts';

/** What the compose box lists, and the card that a choice drops into the chat. */
export type ExtensionItem = Readonly<{ title: string; text: string; card: Card }>;

/**
 * Searches for the compose box of Teams.
 * @param skip how many results the client has already
 * @param count how many results it wants
 */
export function extensionItems(
  content: Content,
  reply: Findings,
  { skip, count }: Readonly<{ skip: number; count: number }>,
): ExtensionItem[] {
  const { urgentTitle, call } = content.texts.results;
  const warning = { title: urgentTitle, text: call, card: card([urgentPart(content)]) };
  const items = reply.results.map((result) => itemOf(content, result));
  return (reply.urgent ? [warning, ...items] : items).slice(skip, skip + count);
}

function itemOf(content: Content, result: Result): ExtensionItem {
  return { title: result.title, text: factsOf(content, result), card: card([resultPart(content, result)]) };
}
