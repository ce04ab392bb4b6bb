import { AboutFile, DefinitionFile } from './about-schema.ts';
import { checkAll } from './check-all.ts';
import { CommandFile } from './command-schema.ts';
import type { Content, ContentFiles } from './content.ts';
import { areAll, type ContentParts, PART_FILES, type RightParts } from './content-parts.ts';
import type { Learning } from './examples.ts';
import { ResourceFile, TopicFile } from './infobox-schema.ts';
import { readLearning } from './learning.ts';
import { putTogether } from './put-together.ts';
import { CONTENT_FOLDER } from './root.ts';
import { ChoiceFile, FrameworkFile } from './schema.ts';
import { QuestionFile, SearchFile } from './search-schema.ts';
import { TalkFile } from './talk-schema.ts';
import { OneFile, TextFile } from './texts.ts';
import { UrgentFile } from './urgent-schema.ts';
import { createYamlFiles, type YamlFiles } from './yaml-files.ts';

export type * from './content.ts';
export { ContentError } from './content-error.ts';

/**
 * Reads and checks all content files.
 * @param folder where the YAML files are
 * @param today ("2026-11-02") for who has a clock: a day that is still to come is a mistake then
 * @throws ContentError that tells each mistake once, with its file and line
 */
export function loadContent(folder: string = CONTENT_FOLDER, today?: string): Content {
  const { written, learning } = readContent(folder, today);
  return putTogether(written, learning);
}

/** The same, before references are resolved. @throws ContentError */
export function readContent(
  folder: string = CONTENT_FOLDER,
  today?: string,
): Readonly<{ written: ContentFiles; learning: Learning }> {
  const files = createYamlFiles(folder);
  const parts = readParts(files);
  checkAll(files, parts, today);
  files.stop();
  const learning = areAll(parts)
    ? readLearning(
        folder,
        files,
        parts.about.about.map(({ id }) => id),
      )
    : undefined;
  files.stop();
  if (!areAll(parts) || !learning) throw new Error('The content has a mistake that was not told');
  return { written: filesOf(parts), learning };
}

function readParts(files: YamlFiles): RightParts {
  const { read } = files;
  const questions = files.namesIn('questions').map((file) => {
    const found = read(file, QuestionFile);
    return found && { file, ...found };
  });
  const infobox = files.namesIn('infobox').map((file) => {
    const found = read(file, ResourceFile);
    return found && { file, ...found };
  });
  return {
    framework: read(PART_FILES.framework, FrameworkFile),
    scale: read(PART_FILES.scale, ChoiceFile),
    topics: read(PART_FILES.topics, TopicFile),
    commands: read(PART_FILES.commands, CommandFile),
    texts: read(PART_FILES.texts, TextFile),
    one: read(PART_FILES.one, OneFile),
    search: read(PART_FILES.search, SearchFile),
    talk: read(PART_FILES.talk, TalkFile),
    urgent: read(PART_FILES.urgent, UrgentFile),
    about: read(PART_FILES.about, AboutFile),
    definitions: read(PART_FILES.definitions, DefinitionFile),
    questions: whole(questions),
    infobox: whole(infobox),
  };
}

/** @returns all of them; undefined where one is not to be had, or where there are none */
function whole<Found>(found: readonly (Found | undefined)[]): Found[] | undefined {
  const all = found.filter((one) => one !== undefined);
  return all.length > 0 && all.length === found.length ? all : undefined;
}

function filesOf({ framework, scale, talk, search, urgent, ...parts }: ContentParts): ContentFiles {
  const { cards, ...commands } = parts.commands;
  return {
    framework,
    ...scale,
    talk,
    resources: parts.infobox.flatMap((file) => file.resources),
    topics: parts.topics.topics,
    questions: Object.fromEntries(parts.questions.flatMap((file) => Object.entries(file.questions))),
    search,
    urgent,
    about: parts.about.about,
    definitions: parts.definitions.definitions,
    commands,
    texts: { ...parts.texts, ...cards },
    one: parts.one.texts,
  };
}
