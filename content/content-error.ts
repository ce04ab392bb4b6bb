/** Tells the editor who made a change in which file, and at which place, what was expected. */
export class ContentError extends Error {
  constructor(problems: readonly string[]) {
    super(`The content has mistakes; correct them and start again:\n  ${problems.join('\n  ')}`);
    this.name = 'ContentError';
  }
}
