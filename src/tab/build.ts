import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import { loadContent } from '../../content/index.ts';
import { type Assets, configDocument, localDocument, tabDocument } from './page/document.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = 'src/tab/page';
/** Where the built page is, and where the server finds it. */
export const TAB_FOLDER = join(ROOT, 'dist/tab');
/** Where the server has the files with a hash in their name. */
const ASSETS = '/tab/assets';

/**
 * Builds the page of the tab: HTML with the content's texts, scripts and styles, each with a compressed twin
 * (.br, .gz) beside it. The folder is changed at once, when all of it is there.
 * @throws ContentError, or esbuild's error
 */
export async function buildTab(folder: string = TAB_FOLDER): Promise<void> {
  const content = loadContent();
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['main.ts', 'config.ts', 'local.ts', 'style.css'].map((name) => `${PAGE}/${name}`),
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
  const files = outputFiles.map(({ path, contents }) => [`assets/${basename(path)}`, contents] as const);
  replaceFolder(folder, [
    ...files,
    ['index.html', Buffer.from(tabDocument(content, assetsOf(metafile, 'main.ts')))],
    ['config.html', Buffer.from(configDocument(content, assetsOf(metafile, 'config.ts')))],
    ['local.html', Buffer.from(localDocument(content, assetsOf(metafile, 'local.ts')))],
  ]);
}

/** teams-js fetches its list of Teams' addresses from Microsoft's servers; it carries the same list itself. */
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

function assetsOf({ outputs }: Metafile, entry: string): Assets {
  const find = (name: string) => {
    const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === `${PAGE}/${name}`);
    if (!found) throw new Error(`the build made nothing of ${name}`);
    return found;
  };
  const [script, { imports }] = find(entry);
  const [style] = find('style.css');
  const address = (path: string) => `${ASSETS}/${basename(path)}`;
  return {
    script: address(script),
    style: address(style),
    preload: imports.map(({ path }) => address(path)),
  };
}

function replaceFolder(folder: string, files: readonly (readonly [string, Uint8Array])[]): void {
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

if (import.meta.main) await buildTab();
