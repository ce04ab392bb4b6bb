import type * as z from 'zod';
import { valueAt } from './entry-name.ts';
import { saysOf } from './expected.ts';
import type { Mistake, YamlPath } from './mistake.ts';
import { nearest } from './near.ts';
import { keysOf, schemaAt } from './schema-at.ts';
import { printed } from './shown.ts';
import { textAt, type YamlNode } from './yaml-tree.ts';

/** What was checked, and how its mistakes find their places. */
type Checked = Readonly<{
  file: string;
  schema: z.ZodType;
  data: unknown;
  source: string;
  tree: () => YamlNode;
}>;

/** @returns one mistake for each thing that an editor did wrong, of which a schema may find more than one trace */
export function mistakesIn(error: z.ZodError, checked: Checked): Mistake[] {
  const missing: YamlPath[] = [];
  const unknown: YamlPath[] = [];
  const others = new Map<string, Mistake>();
  for (const issue of error.issues) {
    const path = issue.path as YamlPath;
    const value = valueAt(checked.data, path);
    if (issue.code === 'unrecognized_keys') unknown.push(...issue.keys.map((key) => [...path, key]));
    else if (value === undefined && path.length > 0) missing.push(path);
    else if (!others.has(JSON.stringify(path))) {
      const says = saysOf(issue, { value: value ?? null, text: textAt(checked, path) });
      others.set(JSON.stringify(path), { file: checked.file, path, says });
    }
  }
  return [...keyMistakes(unknown, missing, checked), ...others.values()];
}

/** A key with a slip is both one that is unknown and one that is missing. */
function keyMistakes(
  unknown: readonly YamlPath[],
  missing: readonly YamlPath[],
  { file, schema }: Checked,
): Mistake[] {
  const left = new Set(missing);
  const misspelled = unknown.map((path): Mistake => {
    const [around, key] = [path.slice(0, -1), String(path.at(-1))];
    const beside = [...left].filter((one) => isIn(one, around));
    const others = unknown.filter((one) => isIn(one, around)).length;
    const near =
      nearest(key, beside.map(keyOf)) ??
      (beside.length === 1 && others === 1
        ? keyOf(beside[0])
        : nearest(key, keysOf(schemaAt(schema, around))));
    for (const one of beside) if (keyOf(one) === near) left.delete(one);
    const says = `“${printed(key)}” kan hier niet staan.${near === null ? ' Haal die regel weg.' : ` Bedoel je “${near}”?`}`;
    return { file, path: around, line: path, says };
  });
  const lacking = [...left].map(
    (path): Mistake => ({
      file,
      path: path.slice(0, -1),
      says: `“${keyOf(path)}” ontbreekt. Zet die regel erbij.`,
    }),
  );
  return [...misspelled, ...lacking];
}

function isIn(path: YamlPath, around: YamlPath): boolean {
  return path.length === around.length + 1 && around.every((key, index) => key === path[index]);
}

function keyOf(path: YamlPath | undefined): string {
  return printed(String(path?.at(-1) ?? ''));
}
