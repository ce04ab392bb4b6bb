import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from '../../cards/draw.ts';
import type { Content } from '../../content/index.ts';
import { advance } from '../../dialogs/advance.ts';
import type { CardPage } from '../fixtures/card-page.ts';
import { added, editorSteps } from '../fixtures/editor-page.ts';
import { productCopy } from '../fixtures/product-copy.ts';
import { stateOf, TYPED } from '../fixtures/states.ts';

const ASK = /npm run ask -- "(.*)"/;

/** The width (px) of a chat beside other windows. */
const WIDTH = 420;

/**
 * Does in a copy of the product what the page for editors says, step by step.
 * @param folder where its pictures go
 * @returns each text that the page quotes and that the command above it did not say, with what it said
 */
export async function followPage(cards: CardPage, folder: string): Promise<string[]> {
  const copy = productCopy();
  const unsaid: string[] = [];
  let question = '';
  /** What the last command said; null where only a person runs it. */
  let said = null as string | null;
  for (const { kind, file, text } of editorSteps()) {
    if (kind === 'yaml') change(join(copy, file), text);
    if (kind === 'text' && said?.includes(text) === false) unsaid.push(`${text}\nIt says:\n${said}`);
    if (kind === 'picture') await drawAnswer(cards, { copy, question, to: join(folder, file) });
    if (kind !== 'sh') continue;
    question = ASK.exec(text)?.[1] ?? '';
    said = question ? ask(copy, question) : null;
  }
  return unsaid;
}

function change(file: string, block: string): void {
  writeFileSync(file, added(readFileSync(file, 'utf8'), block));
}

/** @returns what an editor reads in the terminal */
function ask(copy: string, question: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['src/cli/ask.ts', question], {
    cwd: copy,
    encoding: 'utf8',
  });
  return stderr + stdout;
}

/** Draws what a team reads when it asks this, with the content of the copy. */
async function drawAnswer(
  cards: CardPage,
  { copy, question, to }: Readonly<{ copy: string; question: string; to: string }>,
): Promise<void> {
  // The copy's own loader knows what was prepared from it.
  const { loadContent } = await import(join(copy, 'content/index.ts'));
  const content: Content = loadContent();
  const { view } = advance(
    { content, state: stateOf(null), via: TYPED },
    { kind: 'question', text: question },
  );
  await cards.draw(draw(content, view), 'licht', WIDTH);
  await cards.save(to);
}
