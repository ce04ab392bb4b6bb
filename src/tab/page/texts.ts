import { byId } from './dom.ts';
import type { PageTexts } from './page-texts.ts';

/** The texts of the page. The build puts them into the HTML, from the content. */
export const texts: PageTexts = JSON.parse(byId('teksten').textContent ?? '');
