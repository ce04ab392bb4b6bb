import { checkAbout } from './about-references.ts';
import { AboutFile, DefinitionFile } from './about-schema.ts';
import { CommandFile } from './command-schema.ts';
import type { Content, ContentFiles } from './content.ts';
import { ContentError } from './content-error.ts';
import type { Learning } from './examples.ts';
import { withOne } from './for-one.ts';
import { readLearning } from './learning.ts';
import { checkQuoted } from './norm-references.ts';
import { putTogether } from './put-together.ts';
import { checkReferences, checkSearch } from './references.ts';
import { CONTENT_FOLDER } from './root.ts';
import { ChoiceFile, FrameworkFile, ResourceFile, TopicFile } from './schema.ts';
import { QuestionFile, SearchFile } from './search-schema.ts';
import { checkTalk } from './talk-references.ts';
import { TalkFile } from './talk-schema.ts';
import { OneFile, TextFile } from './texts.ts';
import { UrgentFile } from './urgent-schema.ts';
import { createYamlFiles } from './yaml-files.ts';

export type * from './content.ts';
export { ContentError } from './content-error.ts';

/**
 * Reads and checks all content files.
 * @param folder where the YAML files are
 * @throws ContentError naming every mistake with its file and path
 */
export function loadContent(folder: string = CONTENT_FOLDER): Content {
  const { written, learning } = readContent(folder);
  return putTogether(written, learning);
}

/** The same, before references are resolved. @throws ContentError */
export function readContent(
  folder: string = CONTENT_FOLDER,
): Readonly<{ written: ContentFiles; learning: Learning }> {
  const files = createYamlFiles(folder);
  const { read, check, namesIn, problems } = files;
  const framework = read('framework.yaml', FrameworkFile);
  const scale = read('choices.yaml', ChoiceFile);
  const topics = read('topics.yaml', TopicFile);
  const commandFile = read('commands.yaml', CommandFile);
  const texts = read('texts.yaml', TextFile);
  const one = read('alone.yaml', OneFile);
  const search = read('search.yaml', SearchFile);
  const talk = read('talk.yaml', TalkFile);
  const urgent = read('urgent.yaml', UrgentFile);
  const aboutFile = read('about.yaml', AboutFile);
  const definitionFile = read('definitions.yaml', DefinitionFile);
  const questions = namesIn('questions').map((file) => ({
    file,
    questions: read(file, QuestionFile)?.questions ?? {},
  }));
  const infobox = namesIn('infobox').map((file) => ({
    file,
    resources: read(file, ResourceFile)?.resources ?? [],
  }));
  if (!framework || !scale || !topics || !commandFile || !texts || !one || !search || !urgent || !talk)
    throw new ContentError(problems);
  if (!aboutFile || !definitionFile) throw new ContentError(problems);
  const told = { about: aboutFile.about, definitions: definitionFile.definitions };
  const { cards, ...commands } = commandFile;
  const resources = infobox.flatMap((file) => file.resources);
  problems.push(
    ...checkReferences({ framework, scale, talk, topics: topics.topics, commands, infobox }),
    ...checkQuoted(framework),
    ...checkTalk({ framework, talk }),
    ...check('alone.yaml', TextFile, withOne(texts, one.texts)),
    ...checkSearch({ framework, topics: topics.topics, infobox, examples: questions, search }),
    ...checkAbout(told),
  );
  if (problems.length > 0) throw new ContentError(problems);
  const learning = readLearning(
    folder,
    files,
    told.about.map(({ id }) => id),
  );
  if (problems.length > 0 || !learning) throw new ContentError(problems);
  const written = {
    framework,
    ...scale,
    talk,
    resources,
    topics: topics.topics,
    questions: Object.fromEntries(questions.flatMap((file) => Object.entries(file.questions))),
    search,
    urgent,
    ...told,
    commands,
    texts: { ...texts, ...cards },
    one: one.texts,
  };
  return { written, learning };
}
