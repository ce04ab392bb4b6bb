import type { ContentParts } from './content-parts.ts';
import type { Mistake, YamlPath } from './mistake.ts';
import { shown } from './shown.ts';

type Parts = Pick<ContentParts, 'infobox' | 'topics'>;
type Links = ContentParts['topics']['topics'][number]['links'];

/** Finds addresses that are twice at one entry: people would see two buttons to one place. */
export function checkLinks(parts: Parts): Mistake[] {
  return entriesOf(parts).flatMap(({ file, path, links }) =>
    links.flatMap(({ url }, index): Mistake[] =>
      links.findIndex((one) => one.url === url) === index
        ? []
        : [
            {
              file,
              path: [...path, index, 'url'],
              says: `${shown(url)} staat hier twee keer. Haal er één weg.`,
            },
          ],
    ),
  );
}

/**
 * Finds links that are marked as dead since a day that is still to come.
 * @param today such as "2026-11-02"
 */
export function checkDays(parts: Parts, today: string): Mistake[] {
  return entriesOf(parts).flatMap(({ file, path, links }) =>
    links.flatMap(({ dead }, index): Mistake[] =>
      dead === undefined || dead <= today
        ? []
        : [
            {
              file,
              path: [...path, index, 'dead'],
              says: `${shown(dead)} moet nog komen. Schrijf de dag van vandaag of een eerdere.`,
            },
          ],
    ),
  );
}

function entriesOf({ infobox, topics }: Parts): { file: string; path: YamlPath; links: Links }[] {
  return [
    ...infobox.flatMap(({ file, resources }) =>
      resources.map(({ links }, at) => ({ file, path: ['resources', at, 'links'], links })),
    ),
    ...topics.topics.map(({ links }, at) => ({ file: 'topics.yaml', path: ['topics', at, 'links'], links })),
  ];
}
