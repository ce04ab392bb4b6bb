import type { ActivityBody } from './activity-shape.ts';

/** Somebody as an event names them: by their id in Teams, and where Teams tells it by the directory's. */
export type Mover = Readonly<{ id: string; aadObjectId?: string | undefined }>;

/** The people who came to a place or left it, without bots. */
export type Moved = Readonly<{ came: readonly Mover[]; left: readonly Mover[] }>;

/** Reads who came and who left. */
export function movedIn({ membersAdded, membersRemoved, recipient }: ActivityBody): Moved {
  const isPerson = ({ id }: Mover) => id !== recipient?.id && !id.startsWith('28:');
  return { came: membersAdded.filter(isPerson), left: membersRemoved.filter(isPerson) };
}
