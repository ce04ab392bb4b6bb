import type { Content } from './content.ts';
import { type Learning, readExamples } from './examples.ts';
import { readPrepared } from './prepared-file.ts';
import { CONTENT_FOLDER } from './root.ts';
import { createYamlFiles, type YamlFiles } from './yaml-files.ts';

/**
 * @param about the ids of what the content says about the bot
 * @returns undefined where a file has a mistake, which is then added to them
 */
export function readLearning(
  folder: string,
  files: YamlFiles,
  about: readonly string[],
): Learning | undefined {
  const prepared = readPrepared(folder);
  if (prepared) return { prepared };
  const examples = readExamples(files, about);
  return examples && { examples };
}

/**
 * The same content, to be learned from anew.
 * @param folder where the YAML files are
 * @throws ContentError
 */
export function withExamples(content: Content, folder: string = CONTENT_FOLDER): Content {
  const files = createYamlFiles(folder);
  const examples = readExamples(
    files,
    content.about.map(({ id }) => id),
  );
  files.stop();
  if (!examples) throw new Error('The examples have a mistake that was not told');
  return { ...content, learning: { examples } };
}
