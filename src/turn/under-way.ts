/** Knows of which teams something is under way, at this moment. */
export type TeamsUnderWay = Readonly<{
  /** Does work of a team. It is no longer under way when its outcome comes. */
  during<T>(team: string, work: () => Promise<T>): Promise<T>;
  has(team: string): boolean;
}>;

export function createTeamsUnderWay(): TeamsUnderWay {
  const counts = new Map<string, number>();
  return {
    async during(team, work) {
      counts.set(team, (counts.get(team) ?? 0) + 1);
      try {
        return await work();
      } finally {
        const others = (counts.get(team) ?? 1) - 1;
        if (others > 0) counts.set(team, others);
        else counts.delete(team);
      }
    },
    has: (team) => counts.has(team),
  };
}
