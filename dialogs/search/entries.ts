import type { Content, Criterion, DeadLink, Resource, Standard, Topic } from '../../content/index.ts';

/** What a question can lead to. Ids are those of the content. */
export type Entry = Readonly<{
  id: string;
  kind: 'resource' | 'criterion' | 'standard' | 'topic';
  title: string;
  description: string;
  urls: readonly string[];
  /** Where nothing is any more. */
  dead: readonly DeadLink[];
  criteria: readonly string[];
  publisher?: string;
  free?: true;
  resourceKind?: string;
}>;

/** Every entry that can be found. A standard that is its own only criterion is in it once, as the criterion. */
export function entriesOf(content: Content): Entry[] {
  return [
    ...content.resources.map(ofResource),
    ...content.criteria.map(ofCriterion),
    ...standardsIn(content).map(ofStandard),
    ...content.topics.map(ofTopic),
  ];
}

/** The other texts of each entry about the same subject, in the same order. */
export function moreOf(content: Content): string[] {
  return [
    ...content.resources.map(() => ''),
    ...content.criteria.map(({ question, explanation, talk }) => [question, explanation, ...talk].join(' ')),
    ...standardsIn(content).map(({ norm }) => norm),
    ...content.topics.map(({ points }) => (points ?? []).join(' ')),
  ];
}

/** Gives entries that lead to the same page the same text; an entry without an address gets its own id. */
export function addressOf(entry: Pick<Entry, 'kind' | 'urls' | 'dead' | 'id'>): string {
  return entry.kind === 'resource' ? (entry.urls[0] ?? entry.dead[0]?.url ?? entry.id) : entry.id;
}

function standardsIn({ standards }: Content): Standard[] {
  return standards.filter(({ id, criteria }) => !criteria.some((criterion) => criterion.id === id));
}

function ofResource(resource: Resource): Entry {
  return {
    id: resource.id,
    kind: 'resource',
    title: resource.title,
    description: resource.description,
    urls: resource.links.map((link) => link.url),
    dead: resource.dead,
    criteria: resource.criteria,
    resourceKind: resource.kind,
    ...(resource.publisher ? { publisher: resource.publisher } : {}),
    ...(resource.free ? { free: true } : {}),
  };
}

function ofCriterion(criterion: Criterion): Entry {
  return {
    id: criterion.id,
    kind: 'criterion',
    title: criterion.label,
    description: criterion.norm,
    urls: [],
    dead: [],
    criteria: [criterion.id],
  };
}

function ofStandard(standard: Standard): Entry {
  return {
    id: standard.id,
    kind: 'standard',
    title: standard.label,
    description: standard.explanation,
    urls: [],
    dead: [],
    criteria: standard.criteria.map((criterion) => criterion.id),
  };
}

function ofTopic(topic: Topic): Entry {
  return {
    id: topic.id,
    kind: 'topic',
    title: topic.title,
    description: topic.text,
    urls: topic.links.map((link) => link.url),
    dead: topic.dead,
    criteria: [],
  };
}
