import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CONTENT_FOLDER } from '../../content/root.ts';
import { dayOf } from '../../dialogs/calendar.ts';
import { timeOf } from '../../dialogs/time.ts';
import { printable, reasonOf } from '../printable.ts';
import { createInTurn } from './links/host-turns.ts';
import { asData, asMarkdown, linkCounts } from './links/link-report.ts';
import { isDead } from './links/link-state.ts';
import { fellAway, gatekeeperIn, isOffline, lookAtLinks } from './links/look-at-links.ts';
import { writeMarks } from './links/write-marks.ts';

/** `npm run links`: looks whether the links of the content still work, for editors. */

const USAGE = `npm run links -- [--out MAP] [--write] [--strict] [--timeout SECONDEN]
  --out MAP            schrijft links.md en links.json in deze map
  --write              schrijft “dead” bij links die dood zijn, en haalt het weg bij links die weer werken
  --strict             eindigt met code 1 als er een link dood is waar geen “dead” bij staat
  --timeout SECONDEN   zo lang mag een site over een antwoord doen (15)
  --content MAP        kijkt in een andere map dan content
`;

/** How many hosts are asked at once, and how long (ms) each is left alone between two requests. */
const MOST = 8;
const PAUSE = 500;

try {
  const { out, write, strict, timeout, content } = optionsOf();
  const day = dayOf(timeOf(new Date()));
  const inTurn = createInTurn({ most: MOST, pause: PAUSE, wait });
  process.stderr.write('We bekijken alle links. Dat duurt een paar minuten.\n');
  const web = { fetch, inTurn, wait, timeout };
  const seen = await lookAtLinks(content, web);
  if (isOffline(seen)) throw new Error('Geen enkele link werkt. Kijk of deze computer internet heeft.');
  const gatekeeper = gatekeeperIn(seen);
  if (gatekeeper)
    throw new Error(
      `De meeste links komen uit op ${gatekeeper}. Dit netwerk houdt ze tegen: probeer een ander.`,
    );
  if (await fellAway(seen, web))
    throw new Error('Het internet viel weg tijdens het kijken. Probeer het opnieuw.');
  process.stdout.write(linkCounts(seen));
  if (out) {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'links.md'), asMarkdown(seen, day));
    writeFileSync(join(out, 'links.json'), asData(seen, day));
    process.stdout.write(`Wat er is gezien en wat je kunt doen, staat in ${join(out, 'links.md')}\n`);
  }
  const { changed, left } = write ? writeMarks(content, seen, day) : { changed: [], left: [] };
  for (const { link, dead } of changed) {
    const what = dead ? `dead: ${dead}` : 'dead is weg';
    process.stdout.write(printable(`${link.file}, bij ${link.address}: ${what}`).concat('\n'));
  }
  for (const { link, dead } of left) {
    const what = dead ? `zet zelf “dead: ${dead}” bij` : 'haal zelf “dead” weg bij';
    process.stdout.write(printable(`${link.file}, regel ${link.line}: ${what} ${link.address}`).concat('\n'));
  }
  if (write && changed.length === 0) process.stdout.write('Er is niets gewijzigd in de bestanden.\n');
  const unmarked = seen.filter((one) => isDead(one.checked) && !one.link.dead);
  if (strict && unmarked.length > changed.filter(({ dead }) => dead).length) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
}

function optionsOf() {
  try {
    const { values } = parseArgs({
      options: {
        out: { type: 'string' },
        write: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        timeout: { type: 'string', default: '15' },
        content: { type: 'string', default: CONTENT_FOLDER },
      },
    });
    if (!/^[1-9]\d{0,2}$/.test(values.timeout)) throw new Error('--timeout: een getal van 1 tot 999');
    return { ...values, timeout: Number(values.timeout) * 1000 };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}
