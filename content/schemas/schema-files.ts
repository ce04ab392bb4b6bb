import { globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type * as z from 'zod';
import { AboutFile, DefinitionFile } from '../about-schema.ts';
import { CommandFile } from '../command-schema.ts';
import { ExampleFile, FormFile, LikeAboutFile } from '../example-schema.ts';
import { ResourceFile, TopicFile } from '../infobox-schema.ts';
import { CONTENT_FOLDER } from '../root.ts';
import { ChoiceFile, FrameworkFile } from '../schema.ts';
import { QuestionFile, SearchFile } from '../search-schema.ts';
import { TalkFile } from '../talk-schema.ts';
import { OneFile, TextFile } from '../texts.ts';
import { UrgentFile } from '../urgent-schema.ts';

/** A kind of content file: what checks it at the start, and the files, as a pattern from the content's folder. */
export type FileKind = Readonly<{ schema: z.ZodType; files: string }>;

/** Each kind of file that an editor keeps, by the name of its JSON Schema. */
export const FILE_KINDS: Readonly<Record<string, FileKind>> = {
  about: { schema: AboutFile, files: 'about.yaml' },
  alone: { schema: OneFile, files: 'alone.yaml' },
  choices: { schema: ChoiceFile, files: 'choices.yaml' },
  commands: { schema: CommandFile, files: 'commands.yaml' },
  definitions: { schema: DefinitionFile, files: 'definitions.yaml' },
  examples: { schema: ExampleFile, files: 'examples/{calm,danger,outside,suicide}.yaml' },
  forms: { schema: FormFile, files: 'examples/{about,commands}.yaml' },
  framework: { schema: FrameworkFile, files: 'framework.yaml' },
  infobox: { schema: ResourceFile, files: 'infobox/*.yaml' },
  'like-about': { schema: LikeAboutFile, files: 'examples/like-about.yaml' },
  questions: { schema: QuestionFile, files: 'questions/*.yaml' },
  search: { schema: SearchFile, files: 'search.yaml' },
  talk: { schema: TalkFile, files: 'talk.yaml' },
  texts: { schema: TextFile, files: 'texts.yaml' },
  topics: { schema: TopicFile, files: 'topics.yaml' },
  urgent: { schema: UrgentFile, files: 'urgent.yaml' },
};

/** Where the JSON Schemas are kept. */
export const SCHEMA_FOLDER = join(CONTENT_FOLDER, 'schemas');

/**
 * @param folder the content's
 * @returns each file that an editor keeps, from that folder, with the name of its kind
 */
export function filesByKind(folder: string = CONTENT_FOLDER): { file: string; kind: string }[] {
  return Object.entries(FILE_KINDS).flatMap(([kind, { files }]) =>
    globSync(files, { cwd: folder })
      .sort()
      .map((file) => ({ file, kind })),
  );
}

/** @returns the first line of a content file, by which an editor's program finds the JSON Schema of its kind */
export function firstLine(file: string, kind: string): string {
  const path = relative(dirname(file), join('schemas', `${kind}.json`));
  return `# yaml-language-server: $schema=${path.startsWith('.') ? path : `./${path}`}`;
}
