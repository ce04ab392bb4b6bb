/** What the server found for a question. */
export type FoundEntries = Readonly<{
  outcome: 'found' | 'maybe' | 'none';
  urgent: boolean;
  suicide: boolean;
  /** What is said about the bot itself; then there are no results. */
  about: Readonly<{
    title: string;
    text: string;
    /** Where on the page somebody does it. */
    link: Readonly<{ title: string; view: string }> | null;
    /** What somebody types in the chat for it, where the page can't do it. */
    inChat: Readonly<{ title: string; word: string }> | null;
  }> | null;
  /** What the word means that was searched for. */
  definition: Readonly<{ title: string; text: string }> | null;
  results: readonly Readonly<{
    title: string;
    about: string;
    description: string;
    url: string | null;
    /** What is said of links that lead nowhere any more. */
    dead: readonly string[];
  }>[];
  /** Whom to ask about those, a mailto address. */
  contact: string;
  /** The number of the first result that did not come yet; null when these were all. */
  more: number | null;
}>;
