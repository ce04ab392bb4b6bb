import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checkAddress } from '../../src/cli/links/check-address.ts';
import { createInTurn } from '../../src/cli/links/host-turns.ts';
import { asData, asMarkdown, linkCounts } from '../../src/cli/links/link-report.ts';
import type { Checked } from '../../src/cli/links/link-state.ts';
import {
  fellAway,
  gatekeeperIn,
  isOffline,
  lookAtLinks,
  type SeenLink,
} from '../../src/cli/links/look-at-links.ts';
import { writeMarks } from '../../src/cli/links/write-marks.ts';
import { freePort } from '../fixtures/free-port.ts';
import { LinkSites, SAFE_HOST } from '../fixtures/link-sites.ts';

type Case = Readonly<{ says: string; at: string; is: Checked }>;

/** A page whose server never answers. */
const SLOW = '/traag';

/** What each address comes to. A path is one on a site without a fitting certificate. */
const CASES: readonly Case[] = [
  { says: 'a page', at: '/goed', is: { state: 'works', status: 200 } },
  { says: 'a file, which is not fetched', at: '/bestand', is: { state: 'works', status: 200 } },
  { says: 'a page of a server that refuses HEAD', at: '/geen-head', is: { state: 'works', status: 200 } },
  { says: 'a page that is elsewhere for now', at: '/even-elders', is: { state: 'works', status: 200 } },
  {
    says: 'a page that moved for good, with where it is',
    at: '/verhuisd',
    is: { state: 'moved', status: 200, better: 'SITE/nieuw' },
  },
  { says: 'a page that is not there', at: '/weg', is: { state: 'gone', status: 404 } },
  { says: 'a page that is gone for good', at: '/voorgoed-weg', is: { state: 'gone', status: 410 } },
  {
    says: 'a page that moved to one that is not there',
    at: '/verhuisd-en-weg',
    is: { state: 'gone', status: 404 },
  },
  {
    says: 'a page that only says itself that it is not there',
    at: '/stil-weg',
    is: { state: 'says-gone', status: 200 },
  },
  { says: 'a page with 404 as its title', at: '/stil-404', is: { state: 'says-gone', status: 200 } },
  {
    says: 'a page that became the front of the site',
    at: '/naar-huis',
    is: { state: 'sent-home', status: 200 },
  },
  {
    says: 'a page that became the front of another site, which may be a filter and is not dead',
    at: '/naar-ander-huis',
    is: { state: 'sent-away', status: 200, away: '127.0.0.3' },
  },
  { says: 'the front of a site', at: '/', is: { state: 'works', status: 200 } },
  { says: 'a page that sends in circles', at: '/rond', is: { state: 'in-circles' } },
  { says: 'a page that sends on more than five times', at: '/ver/0', is: { state: 'in-circles' } },
  { says: 'a page that sends to what is no page', at: '/nergens', is: { state: 'fails', status: 302 } },
  { says: 'a page that takes too long', at: SLOW, is: { state: 'too-late' } },
  { says: 'a page of a server that asked to wait once', at: '/druk', is: { state: 'works', status: 200 } },
  { says: 'a page of a server that stays busy', at: '/steeds-druk', is: { state: 'busy', status: 503 } },
  {
    says: 'a page that programs may not see, which is not dead',
    at: '/dicht',
    is: { state: 'hidden', status: 403 },
  },
  { says: 'a page of a server that fails', at: '/stuk', is: { state: 'fails', status: 500 } },
  { says: 'a page that was only away for a moment', at: '/soms', is: { state: 'works', status: 200 } },
  {
    says: 'a site whose certificate does not fit',
    at: 'https://127.0.0.2:PORT/goed',
    is: { state: 'tls', code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
  },
  {
    says: 'a page that is there with https as well',
    at: `http://${SAFE_HOST}:PORT/goed`,
    is: { state: 'works', status: 200, better: `https://${SAFE_HOST}:PORT/goed` },
  },
  {
    says: 'a site that nobody knows',
    at: 'https://bestaat-niet.invalid/x',
    is: { state: 'no-host', code: 'ENOTFOUND' },
  },
  {
    says: 'a site that does not listen',
    at: 'https://127.0.0.1:CLOSED/',
    is: { state: 'no-connection', code: 'ECONNREFUSED' },
  },
  { says: 'an e-mail address', at: 'mailto:info@vng.nl?subject=Hallo', is: { state: 'mail' } },
  { says: 'what is no e-mail address', at: 'mailto:info@vng', is: { state: 'bad-mail' } },
];

/** What was marked as dead before: one that still is, and one that works again. */
const [LONG_DEAD, AGAIN] = ['/voorgoed-weg', '/geen-head'];

describe('`npm run links` tells of', () => {
  const sites = new LinkSites();
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-links-'));
  const file = join(folder, 'infobox', 'proef.yaml');
  const waits: number[] = [];
  let closed = 0;
  let seen: SeenLink[] = [];
  const real = (address: string, host = '127.0.0.2') =>
    (address.startsWith('/') ? `http://${host}:PORT${address}` : address)
      .replace('SITE', 'http://127.0.0.2:PORT')
      .replace('PORT', `${sites.port}`)
      .replace('CLOSED', `${closed}`);

  before(async () => {
    await sites.start();
    closed = await freePort();
    mkdirSync(join(folder, 'infobox'));
    const marked = new Map([LONG_DEAD, AGAIN].map((at) => [real(at), '2026-01-01']));
    writeFileSync(
      file,
      resourcesWith(
        CASES.map(({ at }) => real(at)),
        marked,
      ),
    );
    const many = Array.from({ length: 20 }, (_, n) => real(`/veel/${n}`, `127.0.0.${10 + (n % 10)}`));
    writeFileSync(
      join(folder, 'about.yaml'),
      `about:\n  - id: veel\n    text: "Kijk op ${many.join(', of ')}."\n`,
    );
    const inTurn = createInTurn({ most: 8, pause: 2, wait });
    const noted = async (ms: number) => void waits.push(ms);
    seen = await lookAtLinks(folder, { fetch: knownOnly, inTurn, wait: noted, timeout: 15_000 });
  });
  after(async () => {
    await sites.stop();
    rmSync(folder, { recursive: true });
  });

  for (const { says, at, is } of CASES) {
    it(says, () => {
      const { checked } = seen.find(({ link }) => link.address === real(at)) ?? assert.fail('not seen');
      assert.deepEqual(checked, is.better ? { ...is, better: real(is.better) } : is);
    });
  }

  it('a page that takes longer than the time that is set', async () => {
    const inTurn = createInTurn({ most: 8, pause: 2, wait });
    const checked = await checkAddress({ fetch, inTurn, wait, timeout: 100 }, real(SLOW));
    assert.deepEqual(checked, { state: 'too-late' });
  });

  it('addresses inside texts, with the place where they stand', () => {
    const inText = seen.filter(({ link }) => link.file === 'about.yaml');
    assert.equal(inText.length, 20);
    assert.deepEqual(inText[0]?.link, {
      file: 'about.yaml',
      line: 3,
      id: 'veel',
      title: '',
      address: real('/veel/0', '127.0.0.10'),
      canBeMarked: false,
    });
  });

  it('links without asking a host two things at once, or more than eight hosts', () => {
    assert.equal(sites.mostOnOne, 1);
    assert.ok(sites.most > 4 && sites.most <= 8, `${sites.most}`);
  });

  it('links with no more than is needed: it says who asks, waits as asked, and fetches no file', () => {
    assert.match([...sites.agents].join(), /^zelfscan-links\/1 [^,]+$/);
    assert.deepEqual(waits.sort(), [5000, 7000]);
    assert.equal(sites.asked.includes('GET /bestand'), false);
  });

  it('each link in a report that says what to do, and in numbers', () => {
    const report = asMarkdown(seen, '2026-11-02');
    assert.match(report, /^# Links, bekeken op 2 november 2026\n/);
    assert.match(
      report,
      /- \*\*1-01 Titel 1 \\\[a\\\]\*\* \(content\/infobox\/proef\.yaml, regel \d+\)\n {2}- Adres: <[^>]+\/verhuisd>\n {2}- Beter: <[^>]+\/nieuw>\n/,
    );
    assert.match(report, /Gezien: de pagina bestaat niet meer \(404\)\n {2}- Doen: Zoek een nieuw adres/);
    assert.match(
      linkCounts(seen),
      /^48 links bekeken\n {4}7 {2}Dood: hier is niets meer\n {4}1 {2}Staat als dood, maar werkt weer\n/,
    );
    const { day, links } = JSON.parse(asData(seen, '2026-11-02'));
    assert.equal(day, '2026-11-02');
    assert.equal(links.length, seen.length);
  });

  it('dead links in the files themselves, takes the mark of those that work again, and changes nothing else', () => {
    chmodSync(file, 0o640);
    const { changed, left } = writeMarks(folder, seen, '2026-11-02');
    assert.deepEqual(left, []);
    const dead = CASES.filter(({ is }) => ['gone', 'says-gone', 'sent-home', 'no-host'].includes(is.state));
    const now = new Map(dead.map(({ at }) => [real(at), at === LONG_DEAD ? '2026-01-01' : '2026-11-02']));
    assert.equal(changed.length, dead.length);
    assert.deepEqual(changed.find(({ link }) => link.address === real(AGAIN))?.dead, undefined);
    assert.equal(
      readFileSync(file, 'utf8'),
      resourcesWith(
        CASES.map(({ at }) => real(at)),
        now,
      ),
    );
  });

  it('in files of which nobody sees a half, and who may read them stays', () => {
    const { mode, ino } = statSync(file);
    assert.equal(mode & 0o777, 0o640);
    writeMarks(
      folder,
      seen
        .filter(({ link }) => link.address === real(LONG_DEAD))
        .map(({ link }) => ({ link, checked: { state: 'works' } })),
      '2026-11-02',
    );
    assert.notEqual(statSync(file).ino, ino, 'another file took its place');
    assert.equal(statSync(file).mode, mode);
    assert.deepEqual(readdirSync(join(folder, 'infobox')), ['proef.yaml']);
  });

  it('a file with letters that would be lost, and leaves it', async () => {
    const lost = join(folder, 'infobox', 'latin.yaml');
    const bytes = Buffer.from('resources:\n  - title: coördinatie\n', 'latin1');
    writeFileSync(lost, bytes);
    const inTurn = createInTurn({ most: 8, pause: 2, wait });
    await assert.rejects(
      lookAtLinks(folder, { fetch: knownOnly, inTurn, wait, timeout: 100 }),
      /^Error: content\/infobox\/latin\.yaml heeft letters die niet kloppen\. Sla het bestand op als UTF-8\.$/,
    );
    assert.deepEqual(readFileSync(lost), bytes);
    rmSync(lost);
  });

  it('a link in one line each, whatever stands in its title', () => {
    const [one] = seen.filter(({ link }) => link.address === real('/weg'));
    assert.ok(one);
    const title = 'Titel\n# kop\u001b[2J\u202e';
    const report = asMarkdown([{ ...one, link: { ...one.link, title } }], '2026-11-02');
    assert.equal(report.trim().split('\n').length, 8);
    assert.doesNotMatch(report, /^# kop|(?!\n)[\p{Cc}\p{Bidi_Control}]/mu);
  });

  it('no link as dead when the network sends most sites to one host, or gave way meanwhile', async () => {
    const sent = (count: number) =>
      Array.from({ length: 10 }, (_, n): SeenLink => {
        const [one] = seen;
        assert.ok(one);
        const checked: Checked = { state: 'works', ...(n < count ? { away: 'filter.nl' } : {}) };
        return { link: { ...one.link, address: `https://site-${n}.nl/x` }, checked };
      });
    assert.equal(gatekeeperIn(sent(6)), 'filter.nl');
    assert.equal(gatekeeperIn(sent(5)), null);
    assert.equal(gatekeeperIn(seen), null);

    const inTurn = createInTurn({ most: 8, pause: 2, wait });
    const nobody: typeof fetch = () => knownOnly('https://bestaat-niet.invalid');
    assert.equal(await fellAway(seen, { fetch: knownOnly, inTurn, wait, timeout: 15_000 }), false);
    assert.equal(await fellAway(seen, { fetch: nobody, inTurn, wait, timeout: 15_000 }), true);
  });

  it('too many links that would die or come alive at once, and writes nothing', () => {
    const [one] = seen;
    assert.ok(one);
    const many = (dead: boolean, count: number) =>
      Array.from({ length: 40 }, (_, n): SeenLink => {
        const isOurs = n < count;
        const link = { ...one.link, canBeMarked: true, address: `https://a.nl/${n}` };
        return {
          link: isOurs && !dead ? { ...link, dead: '2026-01-01' } : link,
          checked: { state: isOurs && dead ? 'gone' : 'works' },
        };
      });
    const before = readFileSync(file, 'utf8');
    const write = (dead: boolean, count: number) => () => writeMarks(folder, many(dead, count), '2026-11-02');
    assert.throws(
      write(true, 11),
      /^Error: 11 van de 40 links lijken opeens dood\. .* Er is niets gewijzigd\./,
    );
    assert.throws(write(false, 11), /^Error: 11 van de 40 links lijken opeens niet meer dood\. /);
    assert.doesNotThrow(write(true, 10));
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  it('no link as dead when nothing of the web was seen', () => {
    const only = (state: Checked['state']) => seen.filter(({ checked }) => checked.state === state);
    assert.equal(isOffline([...only('no-host'), ...only('gone'), ...only('mail')]), true);
    assert.equal(isOffline(seen), false);
    assert.equal(isOffline(only('mail')), false);
  });
});

/** One file with a resource, and a link on a line with a comment for each address, marked where it has a day. */
function resourcesWith(addresses: readonly string[], days: ReadonlyMap<string, string>): string {
  const links = addresses.map((address) => {
    const day = days.get(address);
    return `      # over de link\n      - url: ${address} # nagekeken\n${day ? `        dead: ${day}\n` : ''}`;
  });
  return `resources:\n  - id: "1-01"\n    title: Titel 1 [a]\n    links:\n${links.join('')}`;
}

/** The web, without a machine that would be asked for the names of hosts, and with less patience for the slow page. */
const knownOnly: typeof fetch = async (input, init) => {
  if (String(input).endsWith(SLOW)) return fetch(input, { ...init, signal: AbortSignal.timeout(100) });
  if (!String(input).includes('.invalid')) return fetch(input, init);
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) });
};
