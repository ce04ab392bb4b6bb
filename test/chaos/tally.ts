/** Whether these voters can have made this tally, each with one of the choices that they may have. */
export function canBe(
  tally: ReadonlyMap<string, number>,
  voters: readonly ReadonlySet<string | null>[],
): boolean {
  // Those with one choice come first: then little is left to try.
  const choices = voters
    .map((possible) => [...possible].filter((choice) => choice !== null))
    .sort((one, other) => one.length - other.length);
  return fits(new Map(tally), choices, 0);
}

function fits(left: Map<string, number>, voters: readonly (readonly string[])[], at: number): boolean {
  const possible = voters[at];
  if (!possible) return [...left.values()].every((votes) => votes === 0);
  return possible.some((choice) => {
    const votes = left.get(choice) ?? 0;
    if (votes === 0) return false;
    left.set(choice, votes - 1);
    if (fits(left, voters, at + 1)) return true;
    left.set(choice, votes);
    return false;
  });
}
