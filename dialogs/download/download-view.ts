import type { Notice } from '../view-parts.ts';
import type { Link } from './link.ts';

/** The files that somebody can choose from. */
export const CHOICES = ['docx', 'xlsx', 'csv'] as const;

/** What is shown of a download. */
export type DownloadView = Readonly<{
  kind: 'download';
  /** The managed team that the download is about; null for the team of the conversation itself. */
  of: Readonly<{ id: string; name: string }> | null;
  /** The file that is ready; null while one is being chosen. `until`: the time of day (hh:mm) until which it works. */
  ready: Readonly<{ format: Link['format']; url: string; until: string }> | null;
  notice: Notice | null;
}>;
