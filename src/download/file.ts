import type { Content } from '../../content/index.ts';
import type { OwnData } from '../../dialogs/rights/own-cell.ts';
import { timeOf } from '../../dialogs/time.ts';
import type { ReportFormat } from '../export/export.ts';
import type { Writer } from '../export/writer.ts';
import { policyOf } from '../pages/html-document.ts';
import type { KeptLink } from '../store/contract/download-links.ts';
import type { Store } from '../store/contract/store.ts';
import type { Belongs } from './belongs.ts';
import { contentDisposition, personFileName, reportFileName } from './file-name.ts';
import type { PageReply } from './link-pages.ts';
import { personPage } from './person-page.ts';

export type FileReply = PageReply & Readonly<{ status: 200; body: Uint8Array }>;

export type FileDeps = Readonly<{
  content: Content;
  store: Pick<Store, 'report'>;
  /** Reads what is kept about a person. */
  personData: (person: string) => Promise<OwnData>;
  write: Writer;
  now: () => Date;
  /** Asks who is in a team; null when nobody signs in, so that nobody knows who asks either. */
  belongs: Belongs | null;
}>;

/**
 * Makes the file of a link; null when its subject is gone, or no longer for this person.
 * @throws when it can't be made, or when Teams does not tell whether they are in the team
 */
export async function makeFile(
  { content, store, personData, write, now, belongs }: FileDeps,
  link: KeptLink,
): Promise<FileReply | null> {
  if (link.format === 'json') {
    const data = await personData(link.person);
    const name = `${personFileName(content)}.json`;
    return pageOf(await personPage(content, data, { name, at: timeOf(now()) }));
  }
  const { team, format, round, withoutNotes } = link;
  const stored = await store.report(team);
  if (!stored || round === null || !stored.rounds.some((one) => one.round <= round)) return null;
  // Somebody who no longer receives the summary, or left the team, gets nothing.
  const may = withoutNotes
    ? stored.managers.some(({ id }) => id === link.person)
    : belongs === null || (await belongs(team, link.person));
  if (!may) return null;
  const at = timeOf(now());
  const body = await write({ content, stored, round, withoutNotes, format, at });
  return fileReply(body, format, reportFileName(content, stored.team.name, round));
}

/** The page opens in the browser; it is no file, and runs nothing. */
function pageOf(html: string): FileReply {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyOf("'none'") },
    body: new TextEncoder().encode(html),
  };
}

function fileReply(body: Uint8Array, format: ReportFormat, name: string): FileReply {
  return {
    status: 200,
    headers: {
      'content-type': TYPES[format],
      'content-length': String(body.byteLength),
      'content-disposition': contentDisposition(`${name}.${format}`),
    },
    body,
  };
}

const TYPES: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
