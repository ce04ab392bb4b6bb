import { loadContent } from '../content/index.ts';
import { prepareContent } from './prepare-content.ts';
import { buildTab } from './tab/build.ts';

/**
 * Makes what is made once and kept: the page of the tab, and what takes long to make of the content, where that changed.
 * `--anew` makes that in any case: another way of learning shows in no text.
 */
await buildTab();
const content = loadContent();
if (process.argv.includes('--anew') || !('prepared' in content.learning)) prepareContent(content);
