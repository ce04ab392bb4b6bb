import { byId } from './dom.ts';
import type { PageTexts } from './page-texts.ts';

/** What the page says: the build puts it into the HTML, from the content. */
export const texts: PageTexts = JSON.parse(byId('teksten').textContent ?? '');
