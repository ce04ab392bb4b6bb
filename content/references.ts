import type { z } from 'zod';
import type { CommandFile } from './command-schema.ts';
import { plain } from './plain.ts';
import type { ChoiceFile, FrameworkFile, ResourceFile, TopicFile } from './schema.ts';
import type { QuestionFile, SearchFile } from './search-schema.ts';
import type { TalkFile } from './talk-schema.ts';

type Parts = {
  framework: z.infer<typeof FrameworkFile>;
  scale: z.infer<typeof ChoiceFile>;
  talk: z.infer<typeof TalkFile>;
  topics: z.infer<typeof TopicFile>['topics'];
  commands: Pick<z.infer<typeof CommandFile>, 'commands'>;
  infobox: readonly { file: string; resources: z.infer<typeof ResourceFile>['resources'] }[];
};

/**
 * Finds the mistakes that no single file shows: ids used twice, references to nothing, words with two meanings.
 * @returns one line for each mistake, naming the file
 */
export function checkReferences({ framework, scale, talk, topics, commands, infobox }: Parts): string[] {
  const criteria = framework.standards.flatMap((standard) => standard.criteria);
  const resources = infobox.flatMap(({ file, resources }) => resources.map((r) => ({ ...r, file })));
  const known = new Set(criteria.map((criterion) => criterion.id));
  const choices = new Set(scale.choices.map((choice) => choice.id));
  return [
    ...twice(framework.standards.map((s) => s.id)).map(
      (id) => `framework.yaml: standard ${id} is there twice`,
    ),
    ...twice(criteria.map((c) => c.id)).map((id) => `framework.yaml: criterion ${id} is there twice`),
    ...framework.standards.flatMap((standard) => misplaced(standard)),
    ...criteria.flatMap((c) =>
      (c.seeAlso ?? [])
        .filter((id) => !known.has(id))
        .map((id) => `framework.yaml: ${c.id}.seeAlso: no criterion ${id}`),
    ),
    ...twice(resources.map((r) => r.id)).map(
      (id) =>
        `${resources
          .filter((r) => r.id === id)
          .map((r) => r.file)
          .join(' and ')}: resource ${id} is there twice`,
    ),
    ...resources.flatMap((r) =>
      r.criteria
        .filter((id) => !known.has(id))
        .map((id) => `${r.file}: ${r.id}.criteria: no criterion ${id} in framework.yaml`),
    ),
    ...twice(topics.map((t) => t.id)).map((id) => `topics.yaml: topic ${id} is there twice`),
    ...(choices.has(scale.mixed) ? [] : [`choices.yaml: mixed: no choice "${scale.mixed}"`]),
    ...twice(scale.choices.map((c) => c.id)).map((id) => `choices.yaml: choice ${id} is there twice`),
    ...twice(scale.choices.flatMap((c) => c.rank ?? [])).map((rank) => `choices.yaml: rank ${rank} twice`),
    ...ambiguous([
      ...scale.choices.map((c) => [`choices.yaml: ${c.id}.typed`, c.typed] as const),
      ...Object.entries(commands.commands).map(
        ([id, words]) => [`commands.yaml: commands.${id}`, words] as const,
      ),
      ...talk.parties.map((p) => [`talk.yaml: ${p.id}.typed`, p.typed] as const),
    ]),
  ];
}

type Findable = Pick<Parts, 'framework' | 'infobox' | 'topics'> & {
  examples: readonly { file: string; questions: z.infer<typeof QuestionFile>['questions'] }[];
  search: z.infer<typeof SearchFile>;
};

/** How many example questions each entry needs. The search is only as good as these. */
const FEWEST_QUESTIONS = 15;

/**
 * Checks the example questions and the search vocabulary against the entries.
 * @returns one line for each mistake, naming the file
 */
export function checkSearch({ framework, infobox, topics, examples, search }: Findable): string[] {
  const needed = [
    ...infobox.flatMap((file) => file.resources.map((resource) => resource.id)),
    ...framework.standards.flatMap((standard) => standard.criteria.map((criterion) => criterion.id)),
    ...topics.map((topic) => topic.id),
  ];
  const known = new Set([...needed, ...framework.standards.map((standard) => standard.id)]);
  const asked = examples.flatMap(({ file, questions }) =>
    Object.entries(questions).map(([id, list]) => ({ file, id, count: list.length })),
  );
  const counts = new Map(asked.map(({ id, count }) => [id, count]));
  return [
    ...asked
      .filter(({ id }) => !known.has(id))
      .map(({ file, id }) => `${file}: questions.${id}: no resource, criterion, standard or topic ${id}`),
    ...twice(asked.map(({ id }) => id)).map(
      (id) =>
        `${asked
          .filter((one) => one.id === id)
          .map((one) => one.file)
          .join(' and ')}: questions.${id} is there twice`,
    ),
    ...needed
      .filter((id) => (counts.get(id) ?? 0) < FEWEST_QUESTIONS)
      .map(
        (id) =>
          `${asked.find((one) => one.id === id)?.file ?? 'questions'}: questions.${id}: ` +
          `${counts.get(id) ?? 0} example questions, at least ${FEWEST_QUESTIONS} expected`,
      ),
    ...leadNowhere({ framework, infobox, topics, examples, search }),
  ];
}

/** Finds meanings with words that the content does not have, and publishers that the infobox does not have. */
function leadNowhere({ framework, infobox, topics, examples, search }: Findable): string[] {
  const content = ` ${plain(JSON.stringify([framework, infobox, topics, examples])).replace(/[+/-]/g, ' ')} `;
  const isThere = (words: string) => content.includes(` ${plain(words).replace(/[+/-]/g, ' ')} `);
  const publishers = infobox.flatMap((file) => file.resources.map((resource) => resource.publisher ?? ''));
  return [
    ...search.synonyms.flatMap(({ means }, index) =>
      means
        .filter((words) => !isThere(words))
        .map((words) => `search.yaml: synonyms.${index}.means: "${words}" stands nowhere in the content`),
    ),
    ...search.publishers
      .map(({ publisher }, index) => ({ publisher, index }))
      .filter(({ publisher }) => !publishers.some((name) => name.includes(publisher)))
      .map(({ publisher, index }) => `search.yaml: publishers.${index}: no resource is from "${publisher}"`),
  ];
}

function misplaced(standard: z.infer<typeof FrameworkFile>['standards'][number]): string[] {
  return standard.criteria
    .filter((criterion) => criterion.id.replace(/[A-J]$/, '') !== standard.id)
    .map((criterion) => `framework.yaml: criterion ${criterion.id} stands under standard ${standard.id}`)
    .concat(
      standard.criteria
        .filter((criterion) => !criterion.norm && criterion.id !== standard.id)
        .map((criterion) => `framework.yaml: criterion ${criterion.id} has no norm`),
    );
}

/** Finds words with two meanings. They are compared as people type them: without capitals, accents and punctuation. */
function ambiguous(places: readonly (readonly [place: string, words: readonly string[]])[]): string[] {
  const meant = places.flatMap(([place, words]) =>
    [...new Set(words.map(plain))].map((word) => ({ place, word })),
  );
  return twice(meant.map(({ word }) => word)).map((word) => {
    const found = meant.filter((one) => one.word === word).map(({ place }) => place);
    return `${found.join(' and ')}: "${word}" means two things`;
  });
}

export function twice<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
