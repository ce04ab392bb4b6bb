import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { type Content, loadContent } from '../../content/index.ts';
import { ROOT } from '../../content/root.ts';
import { licencesOf, PACKAGES_FILE, packagesIn } from '../licences.ts';
import { configDocument, localDocument, tabDocument } from './page/tab-document.ts';

const PAGE = 'src/tab/page';
/** The folder of the built page, where the server finds it. */
export const TAB_FOLDER = join(ROOT, 'dist/tab');
/** The path under which the server has the files with a hash in their name. */
const ASSETS = '/tab/assets';

/**
 * Builds the page of the tab: HTML with the content's texts, scripts and styles, each with a compressed twin (.br, .gz)
 * beside it. The folder changes at once, when all of it is there.
 * @throws ContentError, or esbuild's error
 */
export async function buildTab(folder: string = TAB_FOLDER, content: Content = loadContent()): Promise<void> {
  const [tab, config, local, style] = await Promise.all(
    ['tab-page.ts', 'add-tab.ts', 'choose-person.ts', 'style.css'].map((entry) => bundle(entry)),
  );
  if (!tab || !config || !local || !style) throw new Error('the build made nothing');
  const page = (document: typeof tabDocument, { script, preload }: Bundle) =>
    Buffer.from(document(content, { script, style: style.script, preload }));
  const parts = [tab, config, local, style];
  const inputs = parts.flatMap((part) => part.inputs);
  replaceFolder(folder, [
    ...parts.flatMap(({ files }) => files),
    ['LICENSES.txt', Buffer.from(licencesOf(inputs))],
    [PACKAGES_FILE, Buffer.from(JSON.stringify(packagesIn(inputs)))],
    ['index.html', page(tabDocument, tab)],
    ['config.html', page(configDocument, config)],
    ['local.html', page(localDocument, local)],
  ]);
}

type File = readonly [name: string, contents: Uint8Array];
type Bundle = Readonly<{
  files: readonly File[];
  /** The files that it was made of. */
  inputs: readonly string[];
  script: string;
  preload: readonly string[];
}>;

/**
 * Builds each entry separately. Shared parts would be small files, and a browser asks for few of those at a time.
 * @returns the files, the address of the entry, and the addresses of the parts that it imports
 */
async function bundle(entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [`${PAGE}/${entry}`],
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'linked',
    metafile: true,
    write: false,
    plugins: [withoutOtherServers],
  });
  const made = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === `${PAGE}/${entry}`,
  );
  if (!made) throw new Error(`the build made nothing of ${entry}`);
  const [script, { imports }] = made;
  return {
    files: outputFiles.map(({ path, contents }) => [`assets/${basename(path)}`, contents]),
    inputs: Object.keys(metafile.inputs),
    script: addressOf(script),
    preload: imports.map(({ path }) => addressOf(path)),
  };
}

function addressOf(path: string): string {
  return `${ASSETS}/${basename(path)}`;
}

/**
 * Keeps teams-js from fetching its list of Teams' addresses from Microsoft's servers. It carries the same list itself.
 */
const withoutOtherServers: Plugin = {
  name: 'without-other-servers',
  setup({ onLoad }) {
    onLoad(
      { filter: /teams-js.internal.validOrigins\.js$|teams-js\/src\/internal\/validOrigins\.js$/ },
      ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const contents = source.replace(
          /fetch\(\w+,\{signal:\w+\.signal\}\)/,
          'Promise.reject(new Error("not fetched"))',
        );
        if (contents === source) throw new Error(`${path} does not fetch as it did: look at it anew`);
        return { contents, loader: 'js' };
      },
    );
  },
};

function replaceFolder(folder: string, files: readonly File[]): void {
  const parent = join(folder, '..');
  mkdirSync(parent, { recursive: true });
  const fresh = mkdtempSync(join(parent, '.tab-'));
  chmodSync(fresh, 0o755);
  mkdirSync(join(fresh, 'assets'));
  for (const [name, contents] of files) {
    writeFileSync(join(fresh, name), contents);
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(join(fresh, `${name}.br`), brotliCompressSync(contents, { params: quality }));
    writeFileSync(join(fresh, `${name}.gz`), gzipSync(contents, { level: 9 }));
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}
