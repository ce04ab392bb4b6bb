import * as z from 'zod';
import { line } from './text-line.ts';

const page = z.strictObject({ title: line(), lines: z.array(line()).min(1) });

/** What is said about a download, in the chat and on its page. */
export const DownloadTexts = z.strictObject({
  title: line(),
  titleOf: line('team'),
  what: line(),
  care: line(),
  whatManager: line(),
  choose: line(),
  word: line(),
  excel: line(),
  csv: line(),
  back: line(),
  ready: line('bestand'),
  once: line('tijd'),
  share: line(),
  get: line('bestand'),
  other: line(),
  files: z.strictObject({ docx: line(), xlsx: line(), csv: line(), json: line() }),
  fileName: line('team', 'ronde'),
  personFileName: line(),
  notices: z.strictObject({ notYours: line(), notClosed: line('team'), pressHere: line() }),
  pages: z.strictObject({
    /** The end of the window's title, after the title of the page. */
    site: line(),
    ready: page,
    /** In place of `ready` for somebody's own data. */
    readyOwn: z.strictObject({ lines: z.array(line()).min(1), open: line() }),
    signIn: line(),
    download: line(),
    expired: page,
    used: page,
    unknown: page,
    other: page,
    gone: page,
    'sign-in-failed': page,
    failed: page,
  }),
});
