/** Tells the editor who made a change where each mistake is, and what was expected. */
export class ContentError extends Error {
  /** One line for each mistake, in the order of files and lines. */
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    const heading =
      mistakes.length === 1
        ? 'In de map content staat een fout. Verbeter die en probeer het opnieuw:'
        : `In de map content staan ${mistakes.length} fouten. Verbeter ze en probeer het opnieuw:`;
    super([heading, ...mistakes.map((one) => `  ${one}`)].join('\n'));
    this.name = 'ContentError';
    this.mistakes = mistakes;
  }
}
