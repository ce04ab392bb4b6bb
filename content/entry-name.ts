import type { YamlPath } from './mistake.ts';
import { printed } from './shown.ts';

const CRITERION = 'criterium';

/** What an entry of a list is called, by the key of that list. */
const ENTRIES: Readonly<Record<string, string>> = {
  resources: 'bron',
  standards: 'standaard',
  criteria: CRITERION,
  topics: 'onderwerp',
  choices: 'keuze',
  reasons: 'reden',
  parties: 'partij',
  evidence: 'herkomst',
  about: 'tekst',
  definitions: 'begrip',
  signs: 'kenmerk',
};

/** What an entry is called that stands at its own key, by the key above it. */
const KEYED: Readonly<Record<string, string>> = {
  questions: 'vragen bij',
  forms: 'voorbeelden bij',
  guides: 'gids',
};

/**
 * Names a place as editors do: `criterium "3A", talk nr. 2`, `vragen bij "3B-09", nr. 3`, `buttons.next`. Numbers count from
 * one. A criterion is named without its standard, since its id tells that.
 * @param data what the file says
 * @returns the empty text for the whole file
 */
export function entryName(data: unknown, path: YamlPath): string {
  const named: string[] = [];
  let keys: string[] = [];
  for (const [index, key] of path.entries()) {
    const entry = ownName(data, path.slice(0, index + 1));
    if (entry?.startsWith(CRITERION)) named.length = 0;
    if (entry !== null) named.push(entry);
    else if (typeof key === 'number') named.push(`${keys.join('.')} nr. ${key + 1}`.trim());
    else keys.push(printed(key));
    if (entry !== null || typeof key === 'number') keys = [];
  }
  return [...named, ...(keys.length > 0 ? [keys.join('.')] : [])].join(', ');
}

/** @returns what an entry is called that has a name of its own; null for another place */
function ownName(data: unknown, path: YamlPath): string | null {
  const [above, key] = path.slice(-2);
  if (typeof above !== 'string') return null;
  if (typeof key === 'string') {
    const kind = path.length === 2 ? KEYED[above] : undefined;
    return kind === undefined ? null : `${kind} "${printed(key)}"`;
  }
  const entry = valueAt(data, path);
  const id = inside(entry, 'id') ?? inside(entry, 'name');
  const kind = ENTRIES[above];
  return kind === undefined || typeof id !== 'string' || id.trim() === '' ? null : `${kind} "${printed(id)}"`;
}

/** @returns what a file says at a path; undefined where there is nothing */
export function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce(inside, data);
}

function inside(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}
