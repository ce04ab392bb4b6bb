import { join } from 'node:path';
import { ROOT } from '../../content/root.ts';
import { CardPage } from '../fixtures/card-page.ts';
import { drawCards } from './cards-picture.ts';
import { followPage } from './follow-page.ts';

/**
 * `npm run pictures`: draws the pictures of the README and of docs/redactie.md. For the second it does all that the page says,
 * on a copy of the product, and ends with 1 where the page quotes what a command does not say. Takes minutes: the search
 * learns from each change.
 */
const DOCS = join(ROOT, 'docs');

const cards = await CardPage.open();
try {
  await drawCards(cards, DOCS);
  const unsaid = await followPage(cards, DOCS);
  for (const one of unsaid) process.stderr.write(`docs/redactie.md quotes what is not said:\n${one}\n`);
  process.stdout.write('The pictures are in docs/.\n');
  process.exitCode = unsaid.length === 0 ? 0 : 1;
} finally {
  await cards.close();
}
