import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chrome or Chromium on this machine.
 * @returns its path; undefined when there is none
 */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  const candidates = [
    process.env.CHROME_PATH ?? '',
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...PLACES,
    chromium.executablePath(),
  ];
  return candidates.find((path) => path !== '' && existsSync(path));
}

/** Run as a program: makes sure that there is a browser, by every way there is, or says what to do. */
function provide(): void {
  if (findBrowser()) return;
  process.stdout.write('No Chrome or Chromium found; installing one.\n');
  const installer = join(import.meta.dirname, '../node_modules/playwright-core/cli.js');
  spawnSync(process.execPath, [installer, 'install', '--with-deps', 'chromium'], {
    stdio: 'ignore',
    timeout: 180_000,
  });
  if (findBrowser()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  }
  if (findBrowser()) return;
  process.stderr.write(
    'The browser tests need Chrome or Chromium, and it could not be installed here. ' +
      'Install it (Debian: apt-get install chromium), or set CHROME_PATH to its program file.\n',
  );
  process.exit(1);
}

if (import.meta.main) provide();
