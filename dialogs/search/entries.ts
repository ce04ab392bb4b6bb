import type { Content, Criterion, Resource, Standard, Topic } from '../../content/index.ts';
import { own } from '../../content/own.ts';

/** What a question can lead to. Ids are those of the content. */
export type Entry = Readonly<{
  id: string;
  kind: 'resource' | 'criterion' | 'standard' | 'topic';
  title: string;
  description: string;
  urls: readonly string[];
  criteria: readonly string[];
  publisher?: string;
  free?: true;
  resourceKind?: string;
  /** Other texts about the same subject. */
  more: string;
  /** Questions that people ask when they look for it. */
  questions: readonly string[];
}>;

/** Every entry that can be found. A standard that is its own only criterion is in it once, as the criterion. */
export function entriesOf(content: Content): Entry[] {
  const questions = (id: string) => own(content.questions, id) ?? [];
  return [
    ...content.resources.map((resource) => ofResource(resource, questions(resource.id))),
    ...content.criteria.map((criterion) => ofCriterion(criterion, questions(criterion.id))),
    ...content.standards
      .filter((standard) => !standard.criteria.some((criterion) => criterion.id === standard.id))
      .map((standard) => ofStandard(standard, questions(standard.id))),
    ...content.topics.map((topic) => ofTopic(topic, questions(topic.id))),
  ];
}

/** Gives entries that lead to the same page the same text; an entry without an address gets its own id. */
export function addressOf(entry: Pick<Entry, 'kind' | 'urls' | 'id'>): string {
  return entry.kind === 'resource' ? (entry.urls[0] ?? entry.id) : entry.id;
}

function ofResource(resource: Resource, questions: readonly string[]): Entry {
  return {
    id: resource.id,
    kind: 'resource',
    title: resource.title,
    description: resource.description,
    urls: resource.links.map((link) => link.url),
    criteria: resource.criteria,
    resourceKind: resource.kind,
    ...(resource.publisher ? { publisher: resource.publisher } : {}),
    ...(resource.free ? { free: true } : {}),
    more: '',
    questions,
  };
}

function ofCriterion(criterion: Criterion, questions: readonly string[]): Entry {
  return {
    id: criterion.id,
    kind: 'criterion',
    title: criterion.label,
    description: criterion.norm,
    urls: [],
    criteria: [criterion.id],
    more: [criterion.question, criterion.explanation, ...criterion.talk].join(' '),
    questions,
  };
}

function ofStandard(standard: Standard, questions: readonly string[]): Entry {
  return {
    id: standard.id,
    kind: 'standard',
    title: standard.label,
    description: standard.explanation,
    urls: [],
    criteria: standard.criteria.map((criterion) => criterion.id),
    more: standard.norm,
    questions,
  };
}

function ofTopic(topic: Topic, questions: readonly string[]): Entry {
  return {
    id: topic.id,
    kind: 'topic',
    title: topic.title,
    description: topic.text,
    urls: topic.links.map((link) => link.url),
    criteria: [],
    more: (topic.points ?? []).join(' '),
    questions,
  };
}
