import type { Mistake } from './mistake.ts';
import { nodesOf, type YamlNode } from './yaml-tree.ts';

/** A key that the checks leave out without a word, since it is no name of an entry in any program. */
const LOST = '__proto__';

type Read = Readonly<{ file: string; source: string; tree: () => YamlNode }>;

/** Finds keys that would be lost with what stands under them. */
export function lostIn({ file, source, tree }: Read): Mistake[] {
  if (!source.includes(LOST)) return [];
  return [...nodesOf(tree())]
    .filter(([path]) => path.at(-1) === LOST)
    .map(([path]) => ({
      file,
      path: path.slice(0, -1),
      line: path,
      says: `“${LOST}” kan hier niet staan. Haal die regel weg.`,
    }));
}
