import type * as z from 'zod';
import type { AboutFile, DefinitionFile } from './about-schema.ts';
import type { CommandFile } from './command-schema.ts';
import type { ResourceFile, TopicFile } from './infobox-schema.ts';
import type { ChoiceFile, FrameworkFile } from './schema.ts';
import type { QuestionFile, SearchFile } from './search-schema.ts';
import type { TalkFile } from './talk-schema.ts';
import type { OneFile, TextFile } from './texts.ts';
import type { UrgentFile } from './urgent-schema.ts';

/** What the files say, each by itself. */
export type ContentParts = Readonly<{
  framework: z.infer<typeof FrameworkFile>;
  scale: z.infer<typeof ChoiceFile>;
  topics: z.infer<typeof TopicFile>;
  commands: z.infer<typeof CommandFile>;
  texts: z.infer<typeof TextFile>;
  one: z.infer<typeof OneFile>;
  search: z.infer<typeof SearchFile>;
  talk: z.infer<typeof TalkFile>;
  urgent: z.infer<typeof UrgentFile>;
  about: z.infer<typeof AboutFile>;
  definitions: z.infer<typeof DefinitionFile>;
  questions: readonly Readonly<{ file: string; questions: z.infer<typeof QuestionFile>['questions'] }>[];
  infobox: readonly Readonly<{ file: string; resources: z.infer<typeof ResourceFile>['resources'] }>[];
}>;

/** Those that are right by themselves. */
export type RightParts = Readonly<{ [Part in keyof ContentParts]?: ContentParts[Part] | undefined }>;

/** The name of a part. */
export type PartName = keyof ContentParts;

/** Where each part stands: a file, or a folder of files. */
export const PART_FILES = {
  framework: 'framework.yaml',
  scale: 'choices.yaml',
  topics: 'topics.yaml',
  commands: 'commands.yaml',
  texts: 'texts.yaml',
  one: 'alone.yaml',
  search: 'search.yaml',
  talk: 'talk.yaml',
  urgent: 'urgent.yaml',
  about: 'about.yaml',
  definitions: 'definitions.yaml',
  questions: 'questions/',
  infobox: 'infobox/',
} as const satisfies Readonly<Record<PartName, string>>;

const PART_NAMES = Object.keys(PART_FILES) as PartName[];

/** @returns whether all parts are there */
export function areAll(parts: RightParts): parts is ContentParts {
  return PART_NAMES.every((part) => parts[part] !== undefined);
}

/** @returns whether all parts are there that are needed */
export function hold<Needed extends PartName>(
  parts: RightParts,
  needs: readonly Needed[],
): parts is RightParts & Pick<ContentParts, Needed> {
  return needs.every((part) => parts[part] !== undefined);
}
