import { isUnsigned } from '../unsigned.ts';
import type { OwnCell, OwnTableName } from './own-cell.ts';
import {
  at,
  choice,
  criterion,
  day,
  type OwnColumn,
  party,
  plain,
  reason,
  round,
  team,
  text,
  value,
  word,
  yes,
  you,
} from './own-column-kinds.ts';

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
