import { type Token, tokensOf } from './bicep-tokens.ts';
import { Expression, plain, type Value } from './bicep-values.ts';

/** A statement: `param`, `var`, `resource`, `module`, `output` and the like. */
export type Statement = Readonly<{
  keyword: string;
  name: string;
  /** What stands behind the name: a type, or the path of a module. */
  of: string;
  /** By name, each with what it is given. */
  decorators: ReadonlyMap<string, Value>;
  /** Null when it is given none. */
  value: Value | null;
  /** All its tokens, its decorators included. */
  tokens: readonly Token[];
}>;

/**
 * Reads the statements of a Bicep file. Conditions before a resource are left out, and so is the `for` of a list.
 * @throws Error when something has no end, or stands where it does not belong
 */
export function readBicep(text: string): Statement[] {
  const reader = new Reader(tokensOf(text));
  const statements: Statement[] = [];
  for (reader.skipLines(); !reader.isDone; reader.skipLines()) statements.push(reader.statement());
  return statements;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isDone(): boolean {
    return this.#at >= this.#tokens.length;
  }

  skipLines(): void {
    while (this.#tokens[this.#at]?.kind === 'end of line') this.#at++;
  }

  statement(): Statement {
    const from = this.#at;
    const decorators = new Map<string, Value>();
    while (this.#takes('@')) {
      decorators.set(this.#take(), this.#arguments()[0] ?? true);
      this.skipLines();
    }
    const keyword = this.#take();
    const named = keyword === 'targetScope' || keyword === 'using' ? '' : this.#take();
    const of = this.#isSign('=') ? '' : this.#take();
    this.#takes('existing');
    const value = this.#takes('=') ? this.#body() : null;
    if (!this.isDone && this.#tokens[this.#at]?.kind !== 'end of line')
      throw new Error(`${this.#tokens[this.#at]?.text} stands behind ${keyword} ${named}`);
    return { keyword, name: named, of, decorators, value, tokens: this.#tokens.slice(from, this.#at) };
  }

  #body(): Value {
    if (this.#takes('if')) this.#arguments();
    return this.#value();
  }

  /** What stands between brackets, with commas between. */
  #arguments(): Value[] {
    if (!this.#takes('(')) throw new Error('( is missing');
    return this.#list(')');
  }

  #value(): Value {
    if (this.#takes('{')) return this.#object();
    if (this.#takes('[')) return this.#list(']');
    const from = this.#at;
    for (let depth = 0; !this.isDone && !(depth === 0 && this.#endsValue()); this.#at++) {
      if (['{', '[', '('].some((sign) => this.#isSign(sign))) depth++;
      if (['}', ']', ')'].some((sign) => this.#isSign(sign))) depth--;
    }
    const [first, ...others] = this.#tokens.slice(from, this.#at);
    if (!first) throw new Error('a value is missing');
    return others.length === 0 ? plain(first) : new Expression([first, ...others]);
  }

  #endsValue(): boolean {
    const isLine = this.#tokens[this.#at]?.kind === 'end of line';
    return isLine || [',', '}', ']', ')'].some((sign) => this.#isSign(sign));
  }

  #object(): Value {
    const entries: [string, Value][] = [];
    for (this.#skip(); !this.#takes('}'); this.#skip()) {
      const key = this.#take();
      if (!this.#takes(':')) throw new Error(`: is missing behind ${key}`);
      if (entries.some(([other]) => other === key)) throw new Error(`${key} is there twice`);
      entries.push([key, this.#value()]);
    }
    return Object.fromEntries(entries);
  }

  #list(closing: string): Value[] {
    const values: Value[] = [];
    if (this.#takes('for')) while (!this.#takes(':')) this.#take();
    for (this.#skip(); !this.#takes(closing); this.#skip()) values.push(this.#value());
    return values;
  }

  #skip(): void {
    while (this.#tokens[this.#at]?.kind === 'end of line' || this.#isSign(',')) this.#at++;
  }

  #isSign(text: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind !== 'string' && token?.text === text;
  }

  #takes(text: string): boolean {
    if (!this.#isSign(text)) return false;
    this.#at++;
    return true;
  }

  #take(): string {
    const token = this.#tokens[this.#at++];
    if (!token) throw new Error('something is missing at the end');
    return token.text;
  }
}
