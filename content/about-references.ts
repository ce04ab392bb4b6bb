import type { ContentParts } from './content-parts.ts';
import type { Mistake } from './mistake.ts';
import { plain } from './plain.ts';
import { isThere, repeated } from './references.ts';

/** Finds ids that are there twice, commands that two texts explain, and words that would have two definitions. */
export function checkAbout({ about, definitions }: Pick<ContentParts, 'about' | 'definitions'>): Mistake[] {
  const texts = about.about.map(({ id, commands = [] }, index) => ({
    id,
    commands,
    file: 'about.yaml',
    path: ['about', index],
  }));
  const told = definitions.definitions.map(({ id, words }, index) => ({
    id,
    words,
    file: 'definitions.yaml',
    path: ['definitions', index],
  }));
  const commands = texts.flatMap(({ commands, id, file, path }) =>
    commands.map((command, index) => ({ id: command, owner: id, file, path: [...path, 'commands', index] })),
  );
  const words = told.flatMap(({ words, id, file, path }) =>
    words.map((word, index) => ({ id: plain(word), word, owner: id, file, path: [...path, 'words', index] })),
  );
  return [
    ...[...repeated(texts), ...repeated(told)].map(isThere),
    ...repeated(commands).map(({ id, file, path, first }) => ({
      file,
      path,
      says: `"${id}" staat ook al bij de tekst "${first.owner}". Haal het op één plek weg.`,
    })),
    ...repeated(words)
      .filter(({ path, first }) => path[1] !== first.path[1])
      .map(({ word, file, path, first }) => ({
        file,
        path,
        says: `"${word}" staat ook al bij het begrip "${first.owner}". Haal het op één plek weg.`,
      })),
  ];
}
