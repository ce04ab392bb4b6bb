import type { Token } from './bicep-tokens.ts';

/** Something that is only known in Azure, or that is put together: its tokens. */
export class Expression {
  readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** As it is written, but for spaces. */
  get text(): string {
    return this.tokens.map(({ kind, text }) => (kind === 'string' ? `'${text}'` : text)).join('');
  }
}

export type Value =
  | string
  | number
  | boolean
  | Expression
  | readonly Value[]
  | { readonly [key: string]: Value };

/** What one token says. */
export function plain(token: Token): Value {
  if (token.kind === 'number') return Number(token.text);
  if (token.kind === 'string' && token.holes.length === 0) return token.text;
  if (token.text === 'true' || token.text === 'false') return token.text === 'true';
  return new Expression([token]);
}
