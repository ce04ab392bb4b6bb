import { fill } from '../../content/fill.ts';
import type { DeadLink, Texts } from '../../content/index.ts';
import { asDay } from '../../dialogs/time.ts';
import { actionSet, text } from './build.ts';
import { openButton, showsOf } from './button.ts';
import type { OpenUrlAction } from './card-action.ts';
import { dutchDate } from './date.ts';
import type { Element } from './element.ts';

/**
 * Where an entry leads: its buttons, after what is said of its dead links. No button opens those; one writes to who keeps the
 * infobox.
 */
export function linkParts(
  texts: Texts,
  buttons: readonly OpenUrlAction[],
  dead: readonly DeadLink[],
): Element[] {
  const lines = deadLines(texts, buttons.length, dead);
  const all = dead.length > 0 ? [...buttons, openButton(texts, texts.deadLinks.contact)] : buttons;
  return [
    ...lines.map((line) => text(line, { size: 'Small', spacing: 'Small' })),
    ...(all.length > 0 ? [actionSet(all, { spacing: 'Small' })] : []),
  ];
}

/**
 * What is said of dead links: since when, and whom to ask. Beside other links each says which one it is.
 * @param others how many links of the same entry work
 * @returns no lines where no link is dead
 */
export function deadLines({ deadLinks }: Texts, others: number, dead: readonly DeadLink[]): string[] {
  if (dead.length === 0) return [];
  const isOnly = others + dead.length === 1;
  const said = dead.map(({ url, label, since }) =>
    fill(isOnly ? deadLinks.only : deadLinks.one, {
      datum: dutchDate(asDay(since)),
      plek: label ?? showsOf(url),
    }),
  );
  return [...new Set(said), deadLinks.ask];
}
