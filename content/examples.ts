import { COMMANDS } from './command-schema.ts';
import { ExampleFile, FormFile, LikeAboutFile } from './example-schema.ts';
import type { Mistake } from './mistake.ts';
import { didYouMean } from './near.ts';
import { plain } from './plain.ts';
import { shown } from './shown.ts';
import type { YamlFiles } from './yaml-files.ts';

/** Texts that the bot learns from what people mean. None of them is shown. */
export type Examples = Readonly<{
  /** Of other subjects than the infobox's. */
  outside: readonly string[];
  /** That tell of a present danger, by others and by somebody to themselves. */
  danger: readonly string[];
  suicide: readonly string[];
  /** With heavy words and without a present danger. */
  calm: readonly string[];
  /** About the bot itself, by the id of what the content says about it. */
  about: Readonly<Record<string, readonly string[]>>;
  /** That give a command in other words than its own. */
  commands: Readonly<Record<string, readonly string[]>>;
  /** That look as if they were about the bot itself. */
  likeAbout: Readonly<{ infobox: readonly string[]; elsewhere: readonly string[] }>;
}>;

/** What the build made of the texts and examples; the examples themselves where it did not, or of other texts. */
export type Learning = Readonly<{ prepared: Uint8Array } | { examples: Examples }>;

/** The fewest everyday forms of a question about the bot itself, and the fewest examples of a kind of text. */
const FEWEST_FORMS = 15;
const FEWEST_EXAMPLES = 100;

/**
 * Reads the examples.
 * @param replies the ids of what the content says about the bot
 * @returns undefined where a file has a mistake, which is then added to them
 */
export function readExamples(files: YamlFiles, replies: readonly string[]): Examples | undefined {
  const texts = (name: string) => files.read(`examples/${name}.yaml`, ExampleFile)?.examples;
  const outside = texts('outside');
  const danger = texts('danger');
  const suicide = texts('suicide');
  const calm = texts('calm');
  const about = files.read('examples/about.yaml', FormFile)?.forms;
  const commands = files.read('examples/commands.yaml', FormFile)?.forms;
  const likeAbout = files.read('examples/like-about.yaml', LikeAboutFile);
  if (!outside || !danger || !suicide || !calm || !about || !commands || !likeAbout) return undefined;
  files.add([
    ...formMistakes(about, replies),
    ...unknown('examples/commands.yaml', Object.keys(commands), COMMANDS),
    ...Object.entries({ outside, danger, suicide, calm })
      .filter(([, texts]) => distinct(texts) < FEWEST_EXAMPLES)
      .map(([name, texts]) => ({
        file: `examples/${name}.yaml`,
        path: ['examples'],
        says: `hier staan ${distinct(texts)} verschillende teksten. Het moeten er minstens ${FEWEST_EXAMPLES} zijn.`,
      })),
    ...inTwo([
      ['danger', danger],
      ['danger', suicide, 'suicide'],
      ['calm', calm],
      ['outside', outside],
    ]),
  ]);
  return { outside, danger, suicide, calm, about, commands, likeAbout };
}

/** A text with too few forms, beside forms of no text, is one mistake: the name was changed in one place. */
function formMistakes(forms: Examples['about'], ids: readonly string[]): Mistake[] {
  const file = 'examples/about.yaml';
  const astray = unknown(file, Object.keys(forms), ids);
  const lacking = ids.filter((id) => !Object.hasOwn(forms, id)).slice(astray.length);
  return [
    ...astray,
    ...lacking.map((id) => ({
      file,
      path: ['forms'],
      says: `“${id}” ontbreekt. Zet er minstens ${FEWEST_FORMS} vragen bij.`,
    })),
    ...Object.entries(forms)
      .filter(([id, texts]) => ids.includes(id) && distinct(texts) < FEWEST_FORMS)
      .map(([id, texts]) => ({
        file,
        path: ['forms', id],
        says: `hier staan ${distinct(texts)} verschillende vragen. Het moeten er minstens ${FEWEST_FORMS} zijn.`,
      })),
  ];
}

function distinct(texts: readonly string[]): number {
  return new Set(texts.map(plain)).size;
}

type List = readonly [means: string, texts: readonly string[], file?: string];

/** Finds each text that would speak for one thing and against it. */
function inTwo(lists: readonly List[]): Mistake[] {
  const seen = new Map<string, Readonly<{ means: string; file: string }>>();
  return lists.flatMap(([means, texts, file = means]) =>
    texts.flatMap((text, index): Mistake[] => {
      const before = seen.get(plain(text));
      if (!before) seen.set(plain(text), { means, file });
      if (!before || before.means === means) return [];
      const says = `${shown(text)} staat ook in examples/${before.file}.yaml. Haal het op één plek weg.`;
      return [{ file: `examples/${file}.yaml`, path: ['examples', index], says }];
    }),
  );
}

function unknown(file: string, ids: readonly string[], known: readonly string[]): Mistake[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => ({ file, path: ['forms', id], says: `deze naam bestaat niet.${didYouMean(id, known)}` }));
}
