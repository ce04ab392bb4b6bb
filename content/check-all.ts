import * as z from 'zod';
import { checkAbout } from './about-references.ts';
import { type ContentParts, hold, PART_FILES, type PartName, type RightParts } from './content-parts.ts';
import { withOne } from './for-one.ts';
import { checkIds } from './id-references.ts';
import { checkDays, checkLinks } from './link-references.ts';
import type { Mistake } from './mistake.ts';
import { checkQuoted } from './norm-references.ts';
import { checkChoices, checkEntries, checkFramework } from './references.ts';
import { checkSearch } from './search-references.ts';
import { checkTalk } from './talk-references.ts';
import { TextFile } from './texts.ts';
import { checkWords } from './word-references.ts';
import type { YamlFiles } from './yaml-files.ts';

/**
 * Finds what no single file shows. What is wrong by itself is not held against others: they would be told of for a mistake
 * that is not theirs.
 * @param parts those that are right by themselves
 * @param today after which no link is known to be dead; not looked at where it is left out
 */
export function checkAll(files: YamlFiles, parts: RightParts, today?: string): void {
  const wrong = new Set<PartName>();

  function run<Needed extends PartName>(
    needs: readonly Needed[],
    find: (parts: Pick<ContentParts, Needed>) => Mistake[],
  ): void {
    if (needs.some((part) => wrong.has(part)) || !hold(parts, needs)) return;
    const mistakes = find(parts);
    files.add(mistakes);
    for (const part of needs) {
      if (mistakes.some(({ file }) => file.startsWith(PART_FILES[part]))) wrong.add(part);
    }
  }

  run(['framework'], checkFramework);
  run(['infobox', 'topics'], checkEntries);
  run(['infobox', 'topics'], checkLinks);
  if (today !== undefined) run(['infobox', 'topics'], (found) => checkDays(found, today));
  run(['scale'], checkChoices);
  run(['framework', 'infobox', 'topics', 'questions'], checkIds);
  run(['framework', 'infobox', 'topics', 'questions', 'search'], checkSearch);
  run(['framework', 'talk'], checkTalk);
  run(['scale', 'commands', 'talk'], checkWords);
  run(['about', 'definitions'], checkAbout);
  run(['framework'], checkQuoted);
  run(['texts', 'one'], ({ texts, one }) => {
    files.check(PART_FILES.one, TextsForOne, { texts: withOne(texts, one.texts) });
    return [];
  });
}

/** The texts for a team with those for one person in their place. */
const TextsForOne = z.strictObject({ texts: TextFile });
