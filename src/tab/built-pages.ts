import { join } from 'node:path';
import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { ROOT } from '../../content/root.ts';
import type { Log } from '../log.ts';
import { createFiles } from './files.ts';
import { problemReply, type TabReply } from './tab-reply.ts';

type PagesDeps = Readonly<{
  content: Content;
  log: Log;
  /** Whether there is a page on which people choose who they are. */
  local: boolean;
  /** The folder of the built page. */
  folder?: string | undefined;
}>;

/** The folder in which `npm run build` puts the page. */
const BUILT = join(ROOT, 'dist/tab');

const PAGES: Readonly<Record<string, string>> = {
  '/tab': 'index.html',
  '/tab/': 'index.html',
  '/tab/config': 'config.html',
};
const LOCAL_PAGES: Readonly<Record<string, string>> = { ...PAGES, '/tab/local': 'local.html' };

/** The tab's pages and their files, by their path in the address. */
export function createPages({ content, log, local, folder = BUILT }: PagesDeps) {
  const files = createFiles(folder);
  const pages = local ? LOCAL_PAGES : PAGES;
  return (path: string, encodings: string | undefined): TabReply => {
    const name = path.startsWith('/tab/assets/') ? path.slice('/tab/'.length) : own(pages, path);
    const file = name ? files.reply(name, encodings) : null;
    if (file !== 'not-built') return file ?? problemReply(content, 'notFound');
    log.error('the page of the tab is not built; run `npm run build`', { folder });
    return problemReply(content, 'notBuilt');
  };
}
