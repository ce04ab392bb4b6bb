/** Where the page is shown, and who looks. */
export type Host = Readonly<{
  /** Whose scan: `channel:<team id>/<channel id>`, `channel:<team id>`, `chat:<chat id>` or `personal`. A claim: the server checks it. */
  place: string;
  /** The view that a link asked for; null when it asked for none. */
  view: string | null;
  /** @param fresh whether the token of before was refused */
  token(fresh: boolean): Promise<string>;
  /** Shares a link to a view; null where there is nobody to share it with. */
  share: ((view: string, label: string) => Promise<void>) | null;
  /** Follows a link out of the page. */
  open(url: string): void;
  /** Chooses another identity; null where that is not for the page to choose. */
  leave: (() => void) | null;
}>;
