/** What the owner of the content should know of; never who it came from. */
export type Feedback = Readonly<{
  kind: 'nothing-found' | 'not-wanted' | 'wanted' | 'broken-link';
  question: string;
  resource: string | null;
}>;
