/** A channel, as an activity names it. */
export type NamedChannel = Readonly<{
  /** The id of the team in which it is; null where the activity does not tell. */
  team: string | null;
  channel: string;
  /** What kind Teams says that it is; null where the activity does not tell. */
  kind: ToldKind | null;
  name: string | null;
}>;

/** A channel as Teams lists it. */
export type ListedChannel = Readonly<{ id?: string; name?: string; type?: string }>;

/** A channel, with whose scan it has. */
export type FoundChannel = Readonly<{
  /** `team`: all members of the team are in it. `channel`: it has people and a scan of its own. */
  scope: 'team' | 'channel';
  channel: string;
  name: string | null;
  /** Whether it had the team's scan before. */
  anew: boolean;
}>;

const KINDS = ['standard', 'private', 'shared'] as const;
export type ToldKind = (typeof KINDS)[number];

export function isKind(text: string | null | undefined): text is ToldKind {
  return KINDS.some((kind) => kind === text);
}

/**
 * Whether everybody in the team is in a channel, and nobody else. Only this function looks at the kind of a channel. A
 * channel that is not known to be open to the whole team has its own scan.
 */
export function isOfTeam(team: string | null, channel: string, kind: string | null): boolean {
  return channel === team || kind === 'standard';
}
