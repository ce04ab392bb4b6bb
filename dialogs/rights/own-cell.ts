import type { Content, Texts } from '../../content/index.ts';
import type { ReportWords } from '../report/report-words.ts';

/** One row that is kept about somebody, by the name of its columns. */
export type OwnRow = Readonly<Record<string, string | number | null>>;

/** Everything that is kept about one person, as it is stored. */
export type OwnData = Readonly<{
  person: string;
  /** The names of the teams that occur in it, by id. */
  teams: Readonly<Record<string, string>>;
  rows: Readonly<Record<string, readonly OwnRow[]>>;
}>;

/** What a cell is made from. */
export type OwnCell = Readonly<{ content: Content; words: ReportWords; data: OwnData; row: OwnRow }>;

/** The tables that people can read, by the name of what is stored. */
export type OwnTableName = keyof Texts['rights']['page']['tables'];
