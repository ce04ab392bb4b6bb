import { loadContent } from '../content/index.ts';
import { prepareContent } from './prepare-content.ts';
import { buildTab } from './tab/build.ts';

/** Makes what is made once and kept: the page of the tab, and what takes long to make of the content. */
await buildTab();
prepareContent(loadContent());
