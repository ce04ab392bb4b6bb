/** What the owner of the content should know about a question. It does not tell who asked. */
export type Feedback = Readonly<{
  kind: 'nothing-found' | 'not-wanted' | 'wanted' | 'broken-link';
  question: string;
  resource: string | null;
}>;
