/** Settings are missing or wrong. The message names each, and says what to do. */
export class ConfigError extends Error {
  /** One sentence or more for each setting, which begin with its name. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Wrong settings; correct these environment variables:\n  ${problems.join('\n  ')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
