import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { ContentError } from './content-error.ts';
import { cutOff } from './cut-off.ts';
import { entryName } from './entry-name.ts';
import { mistakesIn } from './issues.ts';
import type { Mistake } from './mistake.ts';
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
      const cut = cutOff(yaml, schema);
      const places = new Set(cut.map(({ path }) => JSON.stringify(path)));
      const others = error ? mistakesIn(error, { ...yaml, schema }) : [];
      add([...cut, ...others.filter(({ path }) => !places.has(JSON.stringify(path)))]);
      return cut.length > 0 ? undefined : data;
    },
    check(file, schema, data) {
      const yaml = opened.get(file);
      const { error } = schema.safeParse(data);
      if (yaml && error) add(mistakesIn(error, { ...yaml, schema, data }));
    },
    namesIn(inside) {
      const names = namesIn(join(folder, inside));
      if (names.length === 0)
        told.push({ file: inside, line: 0, says: 'in deze map staan geen YAML-bestanden.' });
      return names.map((name) => `${inside}/${name}`);
    },
    stop() {
      if (told.length > 0) throw new ContentError([...new Set(told.sort(inOrder).map(asLine))]);
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  } catch {
    return [];
  }
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
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
