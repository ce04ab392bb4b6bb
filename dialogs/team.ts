/**
 * The people who fill in one scan together.
 * `channel`: a team in Teams with its standard channels.
 * `own-channel`: one private or shared channel, which has people of its own.
 */
export type Team = Readonly<{
  id: string;
  kind: 'personal' | 'group' | 'channel' | 'own-channel';
  name: string;
}>;

export type Member = Readonly<{ id: string; name: string }>;

/** Somebody in a conversation's roster, as Teams tells it. */
export type Person = Readonly<{ id: string; name: string }>;
