import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { ContentError } from './content-error.ts';
import { cutOff } from './cut-off.ts';
import { entryName } from './entry-name.ts';
import { mistakesIn } from './issues.ts';
import { lostIn } from './lost-keys.ts';
import type { Mistake, YamlPath } from './mistake.ts';
import { lineAt, readYaml, type YamlSource } from './yaml-source.ts';
import { nodeAt, type YamlNode, yamlTree } from './yaml-tree.ts';

/** The YAML files of a folder, and the mistakes in them. */
export type YamlFiles = Readonly<{
  /** @returns the checked content of a file; undefined where it has a mistake, which is then added */
  read<S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined;
  /** Adds the mistakes in data that was made of a file, whose paths are those in the file. */
  check(file: string, schema: z.ZodType, data: unknown): void;
  add(mistakes: readonly Mistake[]): void;
  /** @returns the files inside a folder of this one, by name: "infobox/3.yaml" before "infobox/10.yaml"; where it is not there, none */
  namesIn(inside: string): string[];
  /** @throws ContentError with all mistakes so far, if there are any */
  stop(): void;
}>;

type Opened = YamlSource & Readonly<{ file: string; tree: () => YamlNode }>;

/** A mistake at its line, counted from one; 0 for a whole file. */
type Told = Readonly<{ file: string; line: number; says: string }>;

/** Reads YAML files and goes on after a mistake, so that an editor sees all of them at once. */
export function createYamlFiles(folder: string): YamlFiles {
  const opened = new Map<string, Opened>();
  const told: Told[] = [];

  function open(file: string): Opened | undefined {
    const bytes = bytesOf(join(folder, file));
    const yaml = bytes ? readYaml(bytes) : { line: 0, says: 'dit bestand is er niet, of is niet te lezen.' };
    if ('says' in yaml) {
      told.push({ file, ...yaml });
      return undefined;
    }
    let tree: YamlNode | undefined;
    const known = {
      ...yaml,
      file,
      tree: () => {
        tree ??= yamlTree(yaml.source, yaml.events);
        return tree;
      },
    };
    opened.set(file, known);
    return known;
  }

  function add(mistakes: readonly Mistake[]): void {
    for (const { file, path, line = path, says } of mistakes) {
      const yaml = opened.get(file);
      if (!yaml) continue;
      const name = entryName(yaml.data, path);
      told.push({
        file,
        line: lineAt(yaml.source, nodeAt(yaml.tree(), line).at),
        says: name === '' ? says : `${name}: ${says}`,
      });
    }
  }

  return {
    add,
    read(file, schema) {
      const yaml = open(file);
      if (!yaml) return undefined;
      const { data, error } = schema.safeParse(yaml.data);
      const others = [...(error ? mistakesIn(error, { ...yaml, schema }) : []), ...lostIn(yaml)];
      const strange = new Set(others.flatMap(({ line }) => (line ? [nameOf(line)] : [])));
      const cut = cutOff(yaml, schema).filter(
        ({ path }) => !path.some((_, index) => strange.has(nameOf(path.slice(0, index + 1)))),
      );
      const places = new Set(cut.map(({ path }) => nameOf(path)));
      add([...cut, ...others.filter(({ path }) => !places.has(nameOf(path)))]);
      return cut.length + others.length > 0 ? undefined : data;
    },
    check(file, schema, data) {
      const yaml = opened.get(file);
      const { error } = schema.safeParse(data);
      if (yaml && error) add(mistakesIn(error, { ...yaml, schema, data }));
    },
    namesIn(inside) {
      const all = namesIn(join(folder, inside));
      const names = all.filter((name) => name.endsWith('.yaml'));
      for (const name of all.filter((one) => !one.endsWith('.yaml')))
        told.push({
          file: `${inside}/${name}`,
          line: 0,
          says: `dit bestand leest de bot niet. Noem het ${asYaml(name)}.`,
        });
      if (names.length === 0)
        told.push({ file: inside, line: 0, says: 'in deze map staan geen YAML-bestanden.' });
      return names.map((name) => `${inside}/${name}`);
    },
    stop() {
      if (told.length > 0) throw new ContentError([...new Set(told.sort(inOrder).map(asLine))]);
    },
  };
}

function nameOf(path: YamlPath): string {
  return JSON.stringify(path);
}

/** A file that an editor takes for one of the content; programs that hide what a name ends with add to it. */
const LIKE_YAML = /^[^.].*\.ya?ml(?:\.txt)?$/i;

function asYaml(name: string): string {
  return name.replace(/\.ya?ml(?:\.txt)?$/i, '.yaml');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => LIKE_YAML.test(name))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  } catch {
    return [];
  }
}

function bytesOf(path: string): Buffer | undefined {
  try {
    // A pipe would be waited for.
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function inOrder(a: Told, b: Told): number {
  return a.file.localeCompare(b.file, 'en', { numeric: true }) || a.line - b.line;
}

function asLine({ file, line, says }: Told): string {
  return `${file}${line === 0 ? '' : `, regel ${line}`}: ${says}`;
}
