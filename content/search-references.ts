import type { ContentParts } from './content-parts.ts';
import type { Mistake } from './mistake.ts';
import { plain } from './plain.ts';
import { shown } from './shown.ts';

type Searched = Pick<ContentParts, 'framework' | 'infobox' | 'topics' | 'questions' | 'search'>;

/** Finds meanings with words that the content does not have, and publishers that the infobox does not have. */
export function checkSearch({ framework, infobox, topics, questions, search }: Searched): Mistake[] {
  const file = 'search.yaml';
  const content = ` ${alone(JSON.stringify([framework, infobox, topics.topics, questions]))} `;
  const publishers = infobox.flatMap(({ resources }) => resources.map(({ publisher = '' }) => publisher));
  return [
    ...search.synonyms.flatMap(({ means }, synonym) =>
      means.flatMap((words, index) =>
        content.includes(` ${alone(words)} `)
          ? []
          : [
              {
                file,
                path: ['synonyms', synonym, 'means', index],
                says: `${shown(words)} staat in geen enkele tekst of voorbeeldvraag. Kies woorden die er wel in staan.`,
              },
            ],
      ),
    ),
    ...search.publishers.flatMap(({ publisher }, index) =>
      publishers.some((name) => name.includes(publisher))
        ? []
        : [
            {
              file,
              path: ['publishers', index, 'publisher'],
              says: `geen bron is van ${shown(publisher)}. Schrijf de naam zoals in de infobox.`,
            },
          ],
    ),
  ];
}

/** Words with nothing but spaces beside them. */
function alone(text: string): string {
  return plain(text).replace(/[+/-]/g, ' ');
}
