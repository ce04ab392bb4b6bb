import type { ContentParts } from './content-parts.ts';
import type { Mistake, YamlPath } from './mistake.ts';
import { plain } from './plain.ts';
import { repeated } from './references.ts';

/** Words that mean the same, at their place. */
type Meant = Readonly<{ owner: string; file: string; path: YamlPath; words: readonly string[] }>;

/**
 * Finds words with two meanings, also where one of them is what a choice or a reason is called. They are compared as people
 * type them: without capitals, accents and punctuation.
 */
export function checkWords({
  scale,
  commands,
  talk,
}: Pick<ContentParts, 'scale' | 'commands' | 'talk'>): Mistake[] {
  const spoken: Meant[] = [
    ...scale.choices.map(({ id, typed }, at) => ({
      owner: `de keuze "${id}"`,
      file: 'choices.yaml',
      path: ['choices', at, 'typed'],
      words: typed,
    })),
    ...talk.parties.map(({ id, typed }, at) => ({
      owner: `de partij "${id}"`,
      file: 'talk.yaml',
      path: ['parties', at, 'typed'],
      words: typed,
    })),
    ...Object.entries(commands.commands).map(([id, words]) => ({
      owner: `de opdracht "${id}"`,
      file: 'commands.yaml',
      path: ['commands', id],
      words,
    })),
  ];
  return [
    ...twice(spoken, namesOf(scale)),
    ...scale.choices.flatMap((choice, at) => twice(...reasonsOf(choice, ['choices', at, 'reasons']))),
  ];
}

/** What choices are called: a word too. */
function namesOf({ choices }: ContentParts['scale']): Meant[] {
  return choices.flatMap(({ id, label, vote }, at) => {
    const of = { owner: `de keuze "${id}"`, file: 'choices.yaml' };
    const named = { ...of, path: ['choices', at, 'label'], words: [label] };
    return vote === undefined ? [named] : [named, { ...of, path: ['choices', at, 'vote'], words: [vote] }];
  });
}

/** The words of the reasons of one choice, and what those reasons are called. */
function reasonsOf(
  { reasons = [] }: ContentParts['scale']['choices'][number],
  path: YamlPath,
): [typed: Meant[], names: Meant[]] {
  const all = reasons.flatMap(({ id, label, typed }, at) =>
    typed === undefined ? [] : [{ owner: `de reden "${id}"`, at, label, typed }],
  );
  const of = (at: number, key: string) => ({ file: 'choices.yaml', path: [...path, at, key] });
  return [
    all.map(({ owner, at, typed }) => ({ owner, ...of(at, 'typed'), words: typed })),
    all.map(({ owner, at, label }) => ({ owner, ...of(at, 'label'), words: [label] })),
  ];
}

/** @param names what something is called: told at its own line, since the word may stay where people type it */
function twice(typed: readonly Meant[], names: readonly Meant[]): Mistake[] {
  const inLists = typed.flatMap(({ words, path, ...of }) =>
    words.map((word, index) => ({
      ...of,
      id: plain(word),
      word,
      path: [...path, index],
      remedy: 'Haal het op één plek weg.',
    })),
  );
  const called = names.flatMap(({ words, ...of }) =>
    words.map((word) => ({
      ...of,
      id: plain(word),
      word,
      remedy: 'Haal het daar weg, of kies een ander woord.',
    })),
  );
  return repeated([...inLists, ...called])
    .filter(({ owner, first }) => owner !== first.owner)
    .map(({ file, path, word, first, remedy }) => ({
      file,
      path,
      says: `"${word}" hoort al bij ${first.owner}. ${remedy}`,
    }));
}
