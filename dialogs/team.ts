/**
 * Whose scan it is. `channel`: a team in Teams with its standard channels; `own-channel`: a private or shared channel
 * by itself, which has people of its own.
 */
export type Team = Readonly<{
  id: string;
  kind: 'personal' | 'group' | 'channel' | 'own-channel';
  name: string;
}>;

export type Member = Readonly<{ id: string; name: string }>;

/** Somebody in a conversation's roster, as Teams tells it. */
export type Person = Readonly<{ id: string; name: string }>;
