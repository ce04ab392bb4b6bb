/** The keys, and the places in lists counted from nought, that lead to a value in a file. */
export type YamlPath = readonly (string | number)[];

/** A mistake in a file of the content, to be told to the editor who made it. */
export type Mistake = Readonly<{
  file: string;
  /** The place that is named. */
  path: YamlPath;
  /** The place whose line is told, where that is another one. */
  line?: YamlPath;
  /** What is wrong, and what is expected: short sentences in Dutch. */
  says: string;
}>;
