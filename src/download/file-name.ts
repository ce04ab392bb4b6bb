import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';

/** How many characters of a team's name stand in a file name: some systems take no long ones. */
const LENGTH = 60;

/** @returns the name of a report's file, without its extension */
export function reportFileName({ texts }: Content, team: string, ronde: number): string {
  const short = [...team].slice(0, LENGTH).join('');
  return fileName(fill(texts.download.fileName, { team: fileName(short) || 'team', ronde }));
}

/** @returns the name of the file with what is kept about a person, without its extension */
export function personFileName({ texts }: Content): string {
  return fileName(texts.download.personFileName);
}

/** Makes a file name of letters, digits and dashes only: none of them means anything to a file system or a header. */
function fileName(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * The header that has a reply saved as this file, in plain letters for old clients and in full as RFC 5987 says.
 * @param name of letters, digits, dashes and one dot
 */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/-+/g, '-');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
