import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../content/index.ts';
import { ROOT } from '../../content/root.ts';
import { registerOf } from './register.ts';
import { readRegisterTexts } from './register-texts.ts';

/** `npm run register`: writes the register of processing into docs/. */

try {
  const file = 'docs/verwerkingsregister.md';
  writeFileSync(join(ROOT, file), registerOf(readRegisterTexts(), loadContent().texts.spans));
  process.stdout.write(`Written to ${file}.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
