import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod';

const says = z.string().trim().min(1);

/** The sentences about fields, by the name of the schema and the path in it: `infobox.resources[].id`. */
const FieldDescriptions = z.record(z.string(), says);

/**
 * Sentences about the texts of cards are put together: what a text is, by its own name or by a rule, and where it is seen
 * (`waar` of its group); one that ends with a full stop says all. `elk` is what a text of a group is where nothing else says so.
 */
const TextDescriptions = z.strictObject({
  roles: z.array(z.strictObject({ key: z.string(), says })),
  groups: z.record(z.string(), z.object({ waar: says, elk: says.optional() }).catchall(says)),
  placeholders: z.record(z.string(), says),
});

/** What an editor reads about fields, in Dutch. */
export type Descriptions = Readonly<{
  /** @returns what is said about a field of a file; undefined where nothing is */
  ofField(path: string): string | undefined;
  /** The same for a text or group of texts, by its path in `content.texts`: `standard.asked`. */
  ofText(path: string): string | undefined;
  /** @returns what stands in place of these names between braces; one that ends with "?" may be left out */
  ofPlaceholders(names: readonly string[]): string;
  /** What was never asked for: it is about a field that is not there. */
  unused(): string[];
}>;

/** Reads the files with descriptions. @throws ZodError */
export function readDescriptions(): Descriptions {
  const fields = FieldDescriptions.parse(read('field-descriptions.yaml'));
  const { roles, groups, placeholders } = TextDescriptions.parse(read('text-descriptions.yaml'));
  const unused = new Set([
    ...Object.keys(fields),
    ...roles.map(({ key }) => key),
    ...Object.entries(groups).flatMap(([group, own]) => Object.keys(own).map((key) => `${group}: ${key}`)),
    ...Object.keys(placeholders).map((name) => `{${name}}`),
  ]);
  const used = <Said>(name: string, said: Said): Said => {
    if (said !== undefined) unused.delete(name);
    return said;
  };
  const groupOf = (path: string) =>
    [path, path.replace(/[^.]+$/, '*')].find((name) => Object.hasOwn(groups, name));
  const roleOf = (group: string, key: string): string | undefined => {
    const own = used(`${group}: ${key}`, key === 'waar' || key === 'elk' ? undefined : groups[group]?.[key]);
    if (own) return own;
    const role = roles.find((one) => new RegExp(one.key, 'u').test(key));
    return role ? used(role.key, role.says) : used(`${group}: elk`, groups[group]?.elk);
  };
  return {
    ofField: (path) => used(path, fields[path]),
    ofText(path) {
      const [, above = '', key = ''] = /^(?:(.*)\.)?([^.]+)$/.exec(path) ?? [];
      const within = groupOf(above);
      const role = within === undefined ? undefined : roleOf(within, key);
      const isComplete = role?.endsWith('.');
      if (within !== undefined && role)
        return isComplete ? role : `${role}. Te zien ${used(`${within}: waar`, groups[within]?.waar)}.`;
      const own = groupOf(path);
      return own && `Teksten ${used(`${own}: waar`, groups[own]?.waar)}.`;
    },
    ofPlaceholders(names) {
      const parts = names.map((written) => {
        const name = written.replace('?', '');
        const what = used(`{${name}}`, placeholders[name]) ?? '?';
        return `{${name}} (${what}${name === written ? '' : '; mag weg'})`;
      });
      return `De bot vult in: ${parts.join(', ')}.`;
    },
    unused: () => [...unused],
  };
}

function read(file: string): unknown {
  return load(readFileSync(join(import.meta.dirname, file), 'utf8'));
}
