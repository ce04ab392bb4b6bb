import { createHash } from 'node:crypto';
import type { Content, ContentFiles, Criterion, Resource, Standard } from './content.ts';
import { withoutDeadIn } from './dead-links.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Learning } from './examples.ts';

/** Makes the content of what its files say: references are resolved, and everything is frozen. */
export function putTogether({ framework, ...written }: ContentFiles, learning: Learning): Content {
  const { standards: entries, ...about } = framework;
  const withoutDead = withoutDeadIn([...written.resources, ...written.topics]);
  const resources = written.resources.map((entry) => withoutDead(entry));
  const standards = entries.map((standard) => resolveStandard(standard, resources));
  return deepFreeze({
    ...about,
    ...written,
    resources,
    topics: written.topics.map((entry) => withoutDead(entry)),
    standards,
    criteria: standards.flatMap((standard) => standard.criteria),
    learning,
    alone: false,
  });
}

/** How many characters of a hash name a text: enough to tell all versions of 35 criteria apart. */
const WORDING = 8;

function resolveStandard(
  standard: ContentFiles['framework']['standards'][number],
  resources: readonly Resource[],
): Standard {
  const criteria = standard.criteria.map((entry): Criterion => {
    const seeAlso = entry.seeAlso ?? [];
    const norm = entry.norm ?? standard.norm;
    const listed = [entry.id, ...seeAlso].flatMap((id) => resources.filter((r) => r.criteria.includes(id)));
    return {
      ...entry,
      standard: standard.id,
      norm,
      wording: createHash('sha256')
        .update(`${norm}\n${entry.question}`)
        .digest('base64url')
        .slice(0, WORDING),
      seeAlso,
      resources: [...new Set(listed)],
    };
  });
  return { ...standard, criteria };
}
