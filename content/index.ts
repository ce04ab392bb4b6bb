import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { CommandFile } from './command-schema.ts';
import { checkReferences, checkSearch } from './references.ts';
import { ChoiceFile, FrameworkFile, ResourceFile, TopicFile } from './schema.ts';
import { QuestionFile, SearchFile } from './search-schema.ts';
import { TalkFile } from './talk-schema.ts';
import { TextFile } from './texts.ts';
import { type Urgent, UrgentFile } from './urgent-schema.ts';
import { createYamlFiles } from './yaml-files.ts';

export type Choice = z.infer<typeof ChoiceFile>['choices'][number];
export type Talk = z.infer<typeof TalkFile>;
export type Party = Talk['parties'][number];
export type Evidence = Talk['evidence'][number];
export type Guide = Talk['guides'][string];
export type Resource = z.infer<typeof ResourceFile>['resources'][number];
export type Topic = z.infer<typeof TopicFile>['topics'][number];
export type Commands = Omit<z.infer<typeof CommandFile>, 'cards'>;
export type Texts = z.infer<typeof TextFile> & z.infer<typeof CommandFile>['cards'];
export type SearchWords = z.infer<typeof SearchFile>;

type CriterionEntry = z.infer<typeof FrameworkFile>['standards'][number]['criteria'][number];
export type Criterion = Omit<CriterionEntry, 'norm' | 'seeAlso'> & {
  standard: string;
  norm: string;
  seeAlso: readonly string[];
  /**
   * Names the text of its norm and question; another text has another name. An answer keeps this name, so that two
   * rounds are only compared where they asked the same.
   */
  wording: string;
  /** The infobox's resources for it: its own first, then those of the criteria that it refers to. */
  resources: readonly Resource[];
};
export type Standard = Omit<z.infer<typeof FrameworkFile>['standards'][number], 'criteria'> & {
  criteria: readonly Criterion[];
};

/** Everything that editors write, checked, with references resolved, and frozen. */
export type Content = Readonly<{
  title: string;
  source: Readonly<{ name: string; url: string }>;
  ownWords: string;
  standards: readonly Standard[];
  /** All criteria in the order of the framework. */
  criteria: readonly Criterion[];
  choices: readonly Choice[];
  mixed: string;
  open: Readonly<{ label: string; symbol: string }>;
  /** Who take part in a conversation, how they know, and a guide for each standard by its id. */
  talk: Talk;
  resources: readonly Resource[];
  topics: readonly Topic[];
  /** Everyday example questions, by the id of the resource, criterion, standard or topic that they lead to. */
  questions: Readonly<Record<string, readonly string[]>>;
  search: SearchWords;
  urgent: Urgent;
  commands: Commands;
  texts: Texts;
}>;

/** Tells the editor who made a change in which file, and at which place, what was expected. */
export class ContentError extends Error {
  constructor(problems: readonly string[]) {
    super(`The content has mistakes; correct them and start again:\n  ${problems.join('\n  ')}`);
    this.name = 'ContentError';
  }
}

/**
 * Reads and checks all content files.
 * @param folder where the YAML files are
 * @throws ContentError naming every mistake with its file and path
 */
export function loadContent(folder: string = import.meta.dirname): Content {
  const { read, namesIn, problems } = createYamlFiles(folder);
  const framework = read('framework.yaml', FrameworkFile);
  const scale = read('choices.yaml', ChoiceFile);
  const topics = read('topics.yaml', TopicFile);
  const commandFile = read('commands.yaml', CommandFile);
  const texts = read('texts.yaml', TextFile);
  const search = read('search.yaml', SearchFile);
  const talk = read('talk.yaml', TalkFile);
  const urgent = read('urgent.yaml', UrgentFile);
  const examples = namesIn('questions').map((file) => ({
    file,
    questions: read(file, QuestionFile)?.questions ?? {},
  }));
  const infobox = namesIn('infobox').map((file) => ({
    file,
    resources: read(file, ResourceFile)?.resources ?? [],
  }));
  if (!framework || !scale || !topics || !commandFile || !texts || !search || !urgent || !talk)
    throw new ContentError(problems);
  const { cards, ...commands } = commandFile;
  const resources = infobox.flatMap((file) => file.resources);
  problems.push(
    ...checkReferences({ framework, scale, talk, topics: topics.topics, commands, infobox }),
    ...checkSearch({ framework, topics: topics.topics, infobox, examples, search }),
  );
  if (problems.length > 0) throw new ContentError(problems);
  const { standards: entries, ...about } = framework;
  const standards = entries.map((standard) => resolveStandard(standard, resources));
  return deepFreeze({
    ...about,
    standards,
    criteria: standards.flatMap((standard) => standard.criteria),
    ...scale,
    talk,
    resources,
    topics: topics.topics,
    questions: Object.fromEntries(examples.flatMap(({ questions }) => Object.entries(questions))),
    search,
    urgent,
    commands,
    texts: { ...texts, ...cards },
  });
}

/** How many characters of a hash name a text: enough to tell all versions of 35 criteria apart. */
const WORDING = 8;

function resolveStandard(
  standard: z.infer<typeof FrameworkFile>['standards'][number],
  resources: readonly Resource[],
): Standard {
  const criteria = standard.criteria.map((entry): Criterion => {
    const seeAlso = entry.seeAlso ?? [];
    const norm = entry.norm ?? standard.norm;
    const listed = [entry.id, ...seeAlso].flatMap((id) => resources.filter((r) => r.criteria.includes(id)));
    return {
      ...entry,
      standard: standard.id,
      norm,
      wording: createHash('sha256')
        .update(`${norm}\n${entry.question}`)
        .digest('base64url')
        .slice(0, WORDING),
      seeAlso,
      resources: [...new Set(listed)],
    };
  });
  return { ...standard, criteria };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
