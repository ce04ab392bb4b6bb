import { own } from '../../content/own.ts';
import type { ColumnName } from '../report/columns.ts';
import { dutchDay, dutchMoment } from '../report/dutch-time.ts';
import type { Day, Time } from '../time.ts';
import { isUnsigned } from '../unsigned.ts';
import type { OwnCell, OwnTableName } from './own-cell.ts';

type OwnColumn = Readonly<{ title: ColumnName; shown: (cell: OwnCell) => string }>;

const at = (title: ColumnName, column: string): OwnColumn => ({
  title,
  shown: (cell) => moment(cell, column),
});
const plain = (title: ColumnName, column: string): OwnColumn => ({
  title,
  shown: (cell) => text(cell, column),
});
const day = (title: ColumnName, column: string): OwnColumn => ({
  title,
  shown: (cell) => dutchDay(text(cell, column) as Day),
});
const word = (title: ColumnName, column: string): OwnColumn => ({
  title,
  shown: (cell) => cell.words.word(text(cell, column)),
});
const yes = (title: ColumnName, column: string): OwnColumn => ({
  title,
  shown: (cell) => cell.words.yesOrNo(Number(cell.row[column] ?? 0) !== 0),
});
/** Whether this column holds the person themself. */
const you = (title: ColumnName, column: string): OwnColumn => ({
  title,
  shown: ({ words, data, row }) => (row[column] === data.person ? words.yesOrNo(true) : ''),
});

const team: OwnColumn = {
  title: 'inTeam',
  shown: ({ data, row }) => own(data.teams, String(row.team)) ?? String(row.team ?? ''),
};
const criterion: OwnColumn = {
  title: 'criterion',
  shown: (cell) => {
    const id = text(cell, 'criterion');
    const label = cell.content.criteria.find((one) => one.id === id)?.label ?? '';
    return `${id} ${label}`.trim();
  },
};
const choice: OwnColumn = { title: 'choice', shown: (cell) => cell.words.choice(value(cell, 'choice')) };
const reason: OwnColumn = { title: 'reason', shown: (cell) => cell.words.reason(value(cell, 'reason')) };
const round = plain('round', 'round');
const party: OwnColumn = {
  title: 'party',
  shown: (cell) => {
    const said = value(cell, 'party');
    return said === null ? '' : cell.words.party(said);
  },
};

/** What is told of a person's rows, a column for each thing. Numbers that only the bot needs are not in it. */
export const OWN_COLUMNS: Readonly<Record<OwnTableName, readonly OwnColumn[]>> = {
  members: [team, plain('name', 'name'), at('since', 'since'), party, yes('paused', 'paused')],
  answers: [
    team,
    round,
    criterion,
    choice,
    reason,
    { title: 'evidence', shown: (cell) => cell.words.evidence(value(cell, 'evidence')) },
    plain('note', 'note'),
    plain('link', 'link'),
    plain('dissent', 'dissent'),
    at('at', 'at'),
  ],
  votes: [team, round, criterion, plain('ballot', 'ballot'), choice, party, at('votedAt', 'at')],
  scans: [
    team,
    round,
    at('startedAt', 'started_at'),
    you('startedByYou', 'started_by'),
    at('closedAt', 'closed_at'),
    you('closedByYou', 'closed_by'),
    at('releasedAt', 'released_at'),
    { title: 'way', shown: (cell) => cell.words.way(text(cell, 'way')) },
    day('voteBy', 'vote_by'),
  ],
  actions: [
    team,
    round,
    criterion,
    plain('what', 'what'),
    plain('owner', 'role'),
    day('due', 'due'),
    word('state', 'state'),
    plain('reason', 'reason'),
    you('forYou', 'owner'),
    you('changedByYou', 'member'),
    at('createdAt', 'created_at'),
    at('at', 'at'),
  ],
  managers: [
    team,
    you('forYou', 'manager'),
    plain('name', 'name'),
    you('addedByYou', 'added_by'),
    at('since', 'added_at'),
    word('rhythm', 'rhythm'),
  ],
  deliveries: [
    team,
    word('what', 'what'),
    round,
    plain('action', 'action'),
    word('state', 'state'),
    at('createdAt', 'created_at'),
    at('settledAt', 'settled_at'),
  ],
  links: [
    team,
    word('format', 'format'),
    round,
    yes('withoutNotes', 'without_notes'),
    at('madeAt', 'made_at'),
    at('expiresAt', 'expires_at'),
    at('usedAt', 'used_at'),
  ],
  audit: [
    team,
    at('when', 'at'),
    word('what', 'kind'),
    round,
    criterion,
    {
      title: 'choice',
      shown: (cell) => {
        const chosen = value(cell, 'choice');
        return text(cell, 'kind') === 'way' && chosen ? cell.words.way(chosen) : cell.words.choice(chosen);
      },
    },
    reason,
    { title: 'subject', shown: (cell) => subjectOf(cell) },
  ],
};

/** What a line of the trail is about: the person, a standard, a file. */
function subjectOf(cell: OwnCell): string {
  const { data, words, content } = cell;
  const subject = value(cell, 'subject');
  if (isUnsigned(text(cell, 'kind'))) return '';
  return subject === data.person ? content.texts.rights.page.you : words.word(subject);
}

function value({ row }: OwnCell, column: string): string | null {
  const found = row[column] ?? null;
  return found === null ? null : String(found);
}

function text(cell: OwnCell, column: string): string {
  return value(cell, column) ?? '';
}

function moment(cell: OwnCell, column: string): string {
  const time = text(cell, column);
  return time === '' ? '' : dutchMoment(time as Time);
}
