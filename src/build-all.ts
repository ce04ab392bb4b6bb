import { BUILT_CONTENT, builtContent, contentName } from '../content/built-content.ts';
import { readContent } from '../content/index.ts';
import { putTogether } from '../content/put-together.ts';
import { CONTENT_FOLDER } from '../content/root.ts';
import { dayOf } from '../dialogs/calendar.ts';
import { timeOf } from '../dialogs/time.ts';
import { bundle } from './bundle.ts';
import { prepareContent } from './prepare-content.ts';
import { reasonOf } from './printable.ts';
import { replaceFile } from './replace-file.ts';
import { buildTab, TAB_FOLDER } from './tab/build.ts';
import { stampBuild } from './version.ts';

/**
 * Makes all that a bot runs on: its programs, the page of the tab, the content as it is read at a start, and what takes
 * long to make of the content, where that changed. `BUILD` in the environment names the build. `--anew` makes that in any case: another way of learning shows in no text.
 */
try {
  const name = contentName();
  const { written, learning } = readContent(CONTENT_FOLDER, dayOf(timeOf(new Date())));
  const content = putTogether(written, learning);
  await Promise.all([bundle(), buildTab(TAB_FOLDER, content)]);
  stampBuild(process.env.BUILD);
  replaceFile(BUILT_CONTENT, builtContent(written, name));
  if (process.argv.includes('--anew') || !('prepared' in learning)) {
    prepareContent(content, name);
  }
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}
