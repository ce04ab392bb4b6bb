import { COMMANDS } from './command-schema.ts';
import { ExampleFile, FormFile, LikeAboutFile } from './example-schema.ts';
import { plain } from './plain.ts';
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
 * @param about the ids of what the content says about the bot
 * @returns undefined where a file has a mistake, which is then added to the problems
 */
export function readExamples(files: YamlFiles, about: readonly string[]): Examples | undefined {
  const texts = (name: string) => files.read(`examples/${name}.yaml`, ExampleFile)?.examples;
  const outside = texts('outside');
  const danger = texts('danger');
  const suicide = texts('suicide');
  const calm = texts('calm');
  const aboutForms = files.read('examples/about.yaml', FormFile)?.forms;
  const commands = files.read('examples/commands.yaml', FormFile)?.forms;
  const likeAbout = files.read('examples/like-about.yaml', LikeAboutFile);
  if (!outside || !danger || !suicide || !calm || !aboutForms || !commands || !likeAbout) return undefined;
  files.problems.push(
    ...unknown('examples/about.yaml', Object.keys(aboutForms), about),
    ...unknown('examples/commands.yaml', Object.keys(commands), COMMANDS),
    ...about
      .filter((id) => distinct(aboutForms[id] ?? []) < FEWEST_FORMS)
      .map((id) => `examples/about.yaml: forms.${id}: at least ${FEWEST_FORMS} forms expected`),
    ...Object.entries({ outside, danger, suicide, calm })
      .filter(([, texts]) => distinct(texts) < FEWEST_EXAMPLES)
      .map(([name]) => `examples/${name}.yaml: examples: at least ${FEWEST_EXAMPLES} expected`),
    ...inTwo({ danger: [...danger, ...suicide], calm, outside }),
  );
  return { outside, danger, suicide, calm, about: aboutForms, commands, likeAbout };
}

function distinct(texts: readonly string[]): number {
  return new Set(texts.map(plain)).size;
}

/** One line for each text that would speak for one thing and against it. */
function inTwo(lists: Readonly<Record<string, readonly string[]>>): string[] {
  const names = Object.entries(lists).flatMap(([name, texts]) =>
    [...new Set(texts.map(plain))].map((text) => ({ name, text })),
  );
  return [...Map.groupBy(names, ({ text }) => text)]
    .filter(([, those]) => those.length > 1)
    .map(([text, those]) => `examples: "${text}" is in ${those.map(({ name }) => name).join(' and ')}`);
}

function unknown(file: string, ids: readonly string[], known: readonly string[]): string[] {
  return ids.filter((id) => !known.includes(id)).map((id) => `${file}: forms.${id}: there is no "${id}"`);
}
