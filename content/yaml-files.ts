import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import type { z } from 'zod';

/** The YAML files of a folder, and the mistakes in them. */
export type YamlFiles = Readonly<{
  /** @returns the checked content of a file; undefined where it has a mistake, which is then added to `problems` */
  read<S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined;
  /** @returns one line for each mistake in data that was made of a file */
  check(file: string, schema: z.ZodType, data: unknown): string[];
  /** @returns the files inside a folder of this one, by name: "infobox/3.yaml" before "infobox/10.yaml" */
  namesIn(inside: string): string[];
  /** One line for each mistake, with its file and place. Later checks add their own lines. */
  problems: string[];
}>;

/** Reads YAML files and goes on after a mistake, so that an editor sees all of them at once. */
export function createYamlFiles(folder: string): YamlFiles {
  const problems: string[] = [];
  return {
    problems,
    read(file, schema) {
      let data: unknown;
      try {
        data = load(readFileSync(join(folder, file), 'utf8'));
      } catch (error) {
        problems.push(`${file}${placeOf(error)}`);
        return undefined;
      }
      const result = schema.safeParse(data);
      if (result.success) return result.data;
      problems.push(...issuesOf(file, result.error));
      return undefined;
    },
    check(file, schema, data) {
      const { error } = schema.safeParse(data);
      return error ? issuesOf(file, error) : [];
    },
    namesIn(inside) {
      try {
        return readdirSync(join(folder, inside))
          .filter((name) => name.endsWith('.yaml'))
          .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
          .map((name) => join(inside, name));
      } catch (error) {
        problems.push(`${inside}: ${error instanceof Error ? error.message : String(error)}`);
        return [];
      }
    },
  };
}

function issuesOf(file: string, { issues }: z.ZodError): string[] {
  return issues.map((issue) => `${file}: ${issue.path.join('.') || '(top)'}: ${issue.message}`);
}

/** The place of a fault that stops reading, and its reason: ", line 3: bad indentation". */
function placeOf(error: unknown): string {
  if (error instanceof YAMLException && error.mark) return `, line ${error.mark.line + 1}: ${error.reason}`;
  return `: ${error instanceof Error ? error.message : String(error)}`;
}
