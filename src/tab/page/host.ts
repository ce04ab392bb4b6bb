/** Where the page is shown, and who looks at it. */
export type Host = Readonly<{
  /**
   * The place whose scan is shown: `channel:<team id>/<channel id>`, `channel:<team id>`, `chat:<chat id>` or
   * `personal`. It is only a claim, which the server checks.
   */
  place: string;
  /** The view that a link asked for; null when it asked for none. */
  view: string | null;
  /** @param fresh whether the token before was refused */
  token(fresh: boolean): Promise<string>;
  /** Shares a link to a view; null when there is nobody to share it with. */
  share: ((view: string, label: string) => Promise<void>) | null;
  /** Follows a link out of the page. */
  open(url: string): void;
  /** Lets somebody choose another identity; null when the page can't do that. */
  leave: (() => void) | null;
}>;
