import { fill } from '../content/fill.ts';
import type { AboutReply, Content, Definition } from '../content/index.ts';
import type { Findings, Result } from '../dialogs/search/search.ts';
import { helpPart } from './danger-card.ts';
import { card, text } from './parts/build.ts';
import type { Card } from './parts/element.ts';
import { factsOf, resultPart } from './result-part.ts';
import { definitionPart } from './results.ts';

/** What the compose box lists, and the card that a choice drops into the chat. */
export type ExtensionItem = Readonly<{ title: string; text: string; card: Card }>;

/**
 * Replies to the compose box of Teams. Where somebody may be in danger it lists where to call, and nothing else.
 * @param skip how many items the client has already
 * @param count how many items it wants
 */
export function extensionItems(
  content: Content,
  reply: Findings,
  { skip, count }: Readonly<{ skip: number; count: number }>,
): ExtensionItem[] {
  return itemsOf(content, reply).slice(skip, skip + count);
}

function itemsOf(
  content: Content,
  { urgent, suicide, about, definition, results }: Findings,
): ExtensionItem[] {
  if (urgent) return [helpItem(content, suicide)];
  if (about) return [aboutItem(content, about)];
  const found = results.map((result) => itemOf(content, result));
  return definition ? [definitionItem(definition), ...found] : found;
}

function helpItem(content: Content, suicide: boolean): ExtensionItem {
  const { urgentTitle, call, suicide: line } = content.texts.results;
  return {
    title: urgentTitle,
    text: suicide ? `${line} ${call}` : call,
    card: card([helpPart(content, suicide)]),
  };
}

/** What is said about the bot. The compose box does not know who reads it, so that it says what differs. */
function aboutItem({ texts }: Content, about: AboutReply): ExtensionItem {
  const { voting, alone } = about;
  const lines = [
    about.text,
    ...(voting ? [fill(texts.results.whoVotes, { tekst: voting })] : []),
    ...(alone ? [fill(texts.results.whoIsAlone, { tekst: alone })] : []),
  ];
  return {
    title: about.title,
    text: about.text,
    card: card([
      text(`**${about.title}**`),
      ...lines.map((line) => text(line, { size: 'Small', spacing: 'Small' })),
    ]),
  };
}

function definitionItem(definition: Definition): ExtensionItem {
  const { title, text: told } = definition;
  return { title, text: told, card: card(definitionPart(definition)) };
}

function itemOf(content: Content, result: Result): ExtensionItem {
  return { title: result.title, text: factsOf(content, result), card: card([resultPart(content, result)]) };
}
