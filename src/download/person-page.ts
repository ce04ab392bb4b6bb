import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { dutchMoment } from '../../dialogs/report/dutch-time.ts';
import type { OwnData } from '../../dialogs/rights/own-cell.ts';
import { type OwnTable, ownTables } from '../../dialogs/rights/own-data.ts';
import type { Time } from '../../dialogs/time.ts';
import { escaped, htmlDocument } from '../pages/html-document.ts';
import { eachInParts, personFile } from './person-file.ts';

/** The name of the file beside the page. */
type FileOf = Readonly<{ name: string; at: Time }>;

/**
 * The page with what is kept about a person, in sentences and tables, with the same as a file. The file is part of the
 * page, so that one link is enough and nothing has to be kept for a second press.
 */
export async function personPage(content: Content, data: OwnData, { name, at }: FileOf): Promise<string> {
  const { page } = content.texts.rights;
  const { tables, more } = ownTables(content, data);
  const called = String(data.rows.members?.[0]?.name ?? '');
  const known = tables.length + more > 0;
  const told: string[] = [];
  for (const table of tables) told.push(await tableOf(content, table));
  const main = [
    `<p>${escaped(fill(page.made, { datum: dutchMoment(at) }))}</p>`,
    ...(known ? [] : [`<p>${escaped(page.nothing)}</p>`]),
    ...contentsOf(content, tables),
    ...told,
    `<h2>${escaped(page.file)}</h2>`,
    `<p>${escaped(page.fileHelp)}</p>`,
    ...(more > 0 ? [`<p>${escaped(fill(page.more, { aantal: more }))}</p>`] : []),
    `<p><a download="${escaped(name)}" href="${fileUrl(await personFile(data))}">${escaped(page.get)}</a></p>`,
    `<h2>${escaped(page.rights)}</h2>`,
    listOf(page.rightsLines.map(escaped)),
    `<p><a href="/privacy">${escaped(page.privacy)}</a></p>`,
  ];
  const title = called === '' ? page.title : fill(page.titleOf, { naam: called });
  return htmlDocument({
    title,
    site: content.texts.download.pages.site,
    main: main.join('\n'),
    isWide: true,
  });
}

/** The whole file as an address. A page without script can offer a file of its own in no other way. */
function fileUrl(file: string): string {
  return `data:application/json;charset=utf-8;base64,${Buffer.from(file).toString('base64')}`;
}

function contentsOf({ texts }: Content, tables: readonly OwnTable[]): string[] {
  const { page } = texts.rights;
  if (tables.length < 2) return [];
  const lines = tables.map(({ id, title, rows }) => {
    const line = fill(page.many, { wat: title, aantal: rows.length });
    return `<a href="#${id}">${escaped(line)}</a>`;
  });
  return [`<h2>${escaped(page.contents)}</h2>`, listOf(lines)];
}

/** A column that is empty everywhere is left out. The roles stay when a narrow screen shows each row as a block. */
async function tableOf({ texts }: Content, table: OwnTable): Promise<string> {
  const { id, title, told, columns, rows, cellsOf } = table;
  const found = await eachInParts(rows, cellsOf);
  const used = columns.flatMap((column, n) =>
    found.some((cells) => cells[n] !== '') ? [{ column, n }] : [],
  );
  const heads = used.map(({ column }) => `<th scope="col" role="columnheader">${escaped(column)}</th>`);
  const lines = await eachInParts(found, (row) => {
    const cells = used.map(({ column, n }) => {
      const cell = row[n] ?? '';
      const empty = cell === '' ? ' class="empty"' : '';
      const shown = escaped(cell === '' ? texts.rights.page.none : cell);
      return `<td role="cell"${empty} data-column="${escaped(column)}">${shown}</td>`;
    });
    return `<tr role="row">${cells.join('')}</tr>`;
  });
  return [
    `<h2 id="${id}">${escaped(title)}</h2>`,
    `<p>${escaped(told)}</p>`,
    `<table role="table" aria-labelledby="${id}">`,
    `<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>`,
    `<tbody role="rowgroup">${lines.join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
}

/** @param lines as HTML */
function listOf(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}
