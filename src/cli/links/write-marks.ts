import { join } from 'node:path';
import type { Day } from '../../../dialogs/time.ts';
import { replaceFile } from '../../replace-file.ts';
import { contentText } from './content-text.ts';
import { checkedMarks, type Mark } from './dead-marks.ts';
import { isAlive, isDead } from './link-state.ts';
import type { ContentLink } from './linked.ts';
import type { SeenLink } from './look-at-links.ts';

/** A link whose mark changes: the day since when it is dead, or undefined where it works again. */
export type Changed = Readonly<{ link: ContentLink; dead: Day | undefined }>;

/** What was changed, and what has to be changed by hand: there the file would come to say something else. */
export type MarkedFiles = Readonly<{ changed: Changed[]; left: Changed[] }>;

/** So many links may die at once, or such a share of all links: more look like a network that lets nothing through. */
const FEW = 10;
const SHARE = 1 / 4;

/**
 * Writes into the content files which links are dead, and takes marks away of those that work again.
 * @param today what is written at a link that was not marked before
 * @throws Error for the editor, before anything is written, where too many would die or work again at once
 */
export function writeMarks(folder: string, seen: readonly SeenLink[], today: Day): MarkedFiles {
  const wanted = seen.flatMap(({ link, checked }): Changed[] => {
    if (!link.canBeMarked) return [];
    if (isDead(checked) && !link.dead) return [{ link, dead: today }];
    return isAlive(checked) && link.dead ? [{ link, dead: undefined }] : [];
  });
  stopAtMany(wanted, seen.length);
  const files = [...Map.groupBy(wanted, ({ link }) => link.file)].map(([file, those]) => {
    const marks = those.map(({ link: { address }, dead }): Mark => ({ address, dead }));
    return { file, those, text: checkedMarks(contentText(folder, file), marks) };
  });
  for (const { file, text } of files) if (text !== null) replaceFile(join(folder, file), text);
  return {
    changed: files.flatMap(({ those, text }) => (text === null ? [] : those)),
    left: files.flatMap(({ those, text }) => (text === null ? those : [])),
  };
}

function stopAtMany(wanted: readonly Changed[], all: number): void {
  const dying = wanted.filter(({ dead }) => dead !== undefined).length;
  for (const [count, what] of [
    [dying, 'dood'],
    [wanted.length - dying, 'niet meer dood'],
  ] as const) {
    if (count > FEW && count > all * SHARE)
      throw new Error(
        `${count} van de ${all} links lijken opeens ${what}. Dat klopt bijna nooit: vaak houdt een filter of storing ze tegen. Er is niets gewijzigd. Probeer het op een ander netwerk, of wijzig de links zelf.`,
      );
  }
}
