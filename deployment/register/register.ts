import { fill } from '../../content/fill.ts';
import { type SpanTexts, spanOf } from '../../content/span.ts';
import { readConfig } from '../../src/config/config.ts';
import { keptDays } from '../../src/config/kept-days.ts';
import type { Kind } from '../../src/store/schema/columns/column-kind.ts';
import { COLUMNS } from '../../src/store/schema/columns.ts';
import { KEPT } from '../../src/store/schema/kept-until.ts';
import { TABLES, type Table } from '../../src/store/schema/tables.ts';
import type { RegisterTexts, ToldColumn, ToldTable } from './register-texts.ts';

type Term = keyof RegisterTexts['terms'];

/**
 * Makes the register of processing (article 30 of the AVG, the GDPR) of the tables of the bot: which data, whose, why, how
 * long and who sees them. Whose a column is, and how long it stays, come from where the bot itself takes them.
 * @returns Markdown, with the terms that hold when nothing is set
 */
export function registerOf(texts: RegisterTexts, spans: SpanTexts): string {
  const termOf = termsWith(texts, spans);
  const facts = Object.entries(texts.facts).map(([name, said]) => `| ${name} | ${said} |`);
  return [
    `# ${texts.title}`,
    `*${texts.made}*`,
    ...texts.intro,
    ['| | |', '|---|---|', ...facts].join('\n'),
    ...TABLES.map((table) => sectionOf(table, texts, termOf)),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** Tells a term with its setting: "1 jaar (`RETENTION_NAMES_DAYS`)". */
function termsWith({ terms }: RegisterTexts, spans: SpanTexts): (term: Term) => string {
  const days = keptDays(readConfig({}).keep);
  return (term) => fill(terms[term], { tijd: spanOf(spans, days[term]) });
}

function sectionOf(table: Table, texts: RegisterTexts, termOf: (term: Term) => string): string {
  const told = texts.tables[table];
  if (!told) throw new Error(`nothing is told of the table ${table}`);
  const { labels, head } = texts;
  const also = told.also ? ` ${fill(told.also, { berichten: termOf('deliveries') })}` : '';
  const columns: Readonly<Record<string, Kind>> = COLUMNS[table];
  const rows = Object.entries(columns).map(([column, kind]) => {
    const said = told.columns[column] ?? texts.common[column];
    if (!said) throw new Error(`nothing is told of ${table}.${column}`);
    const cells = [
      `\`${column}\``,
      said.what,
      whoseOf(kind, said, { told, texts }),
      untilOf(said, texts, termOf),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `## ${told.title} (\`${table}\`)`,
    [
      `- ${labels.why}: ${told.why}`,
      `- ${labels.seen}: ${told.seen}`,
      `- ${labels.row}: ${rowOf(table, texts, termOf)}.${also}`,
    ].join('\n'),
    [`| ${head.column} | ${head.what} | ${head.whose} | ${head.until} |`, '|---|---|---|---|', ...rows].join(
      '\n',
    ),
  ].join('\n\n');
}

function whoseOf(
  kind: Kind,
  { whose }: ToldColumn,
  { told, texts }: Readonly<{ told: ToldTable; texts: RegisterTexts }>,
): string {
  if (whose) return whose;
  if (typeof kind === 'object') return fill(texts.whose.name, { bij: kind.name });
  return kind === 'other' ? told.whose : texts.whose[kind];
}

function untilOf({ until }: ToldColumn, { columns }: RegisterTexts, termOf: (term: Term) => string): string {
  return until ? fill(columns.emptied, { termijn: termOf(until) }) : columns.row;
}

function rowOf(table: Table, { rows, longer, until }: RegisterTexts, termOf: (term: Term) => string): string {
  const kept = KEPT[table];
  if ('until' in kept) return until[kept.until];
  const reason = 'longer' in kept ? longer[kept.longer] : '';
  if (kept.dates.length === 0) return fill(rows.undated, { reden: reason });
  const said = {
    termijn: termOf(kept.term),
    datum: kept.dates.map((date) => `\`${date}\``).join(rows.or),
    reden: reason,
  };
  return fill(reason ? rows.longer : rows.dated, said);
}
