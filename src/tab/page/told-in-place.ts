import { fill } from '../../../content/fill.ts';
import { make } from './dom.ts';
import type { FoundEntries } from './found-entries.ts';
import { texts } from './texts.ts';

/** What the page says in place of results, or before them. */

type AboutReply = NonNullable<FoundEntries['about']>;
type Definition = NonNullable<FoundEntries['definition']>;

/** Where to call, and nothing else: somebody seems to be in danger. */
export function drawHelp({ suicide }: Pick<FoundEntries, 'suicide'>): HTMLElement {
  const { urgentTitle, urgent, suicide: call } = texts.search;
  return make(
    'section',
    { class: 'urgent' },
    make('h2', {}, urgentTitle),
    suicide ? make('p', { class: 'also' }, call) : null,
    make('p', {}, urgent),
  );
}

/** What is said about the bot, and where that is done. */
export function drawAbout({ title, text, link, inChat }: AboutReply): HTMLElement {
  return make(
    'section',
    { class: 'panel told' },
    make('h2', {}, title),
    make('p', {}, text),
    link ? make('p', {}, make('a', { href: `#${link.view}` }, link.title)) : null,
    inChat
      ? make('p', { class: 'facts' }, fill(texts.search.inChat, { wat: inChat.title, woord: inChat.word }))
      : null,
  );
}

/** What a word means. */
export function drawDefinition({ title, text }: Definition): HTMLElement {
  return make('section', { class: 'panel told' }, make('h2', {}, title), make('p', {}, text));
}

/** What a screen reader says where the page says something in place of results, or before them; null for results alone. */
export function saysInstead({ urgent, suicide, about, definition }: FoundEntries): string | null {
  const words = texts.search;
  if (urgent)
    return [words.urgentTitle, suicide ? words.suicide : '', words.urgent].filter(Boolean).join(' ');
  const told = about ?? definition;
  return told && `${told.title}. ${told.text}`;
}
