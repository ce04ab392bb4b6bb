export type Token = Readonly<{
  kind: 'name' | 'number' | 'string' | 'sign' | 'end of line';
  text: string;
  /** What stands between `${` and `}` in a string. */
  holes: readonly (readonly Token[])[];
}>;

const BLANK = /[ \t\r]+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const NAME = /[A-Za-z_]\w*/y;
const NUMBER = /\d+/y;
const SIGN = /=>|==|!=|<=|>=|&&|\|\||\?\?|[{}[\]().,:?!=<>+\-*/%@]/y;

/**
 * Reads Bicep, the language of Azure's templates, as far as this repository writes it.
 * @throws Error with the place of what does not belong there, such as a string without an end
 */
export function tokensOf(text: string): Token[] {
  const { tokens, end } = readUntil(text, 0, null);
  if (end !== text.length) throw new Error(`${JSON.stringify(text.slice(end, end + 20))} has no beginning`);
  return tokens;
}

type Read = Readonly<{ tokens: Token[]; end: number }>;

/** @param closing the sign that ends it, which is not taken along; null for the end of the text */
function readUntil(text: string, from: number, closing: '}' | null): Read {
  const tokens: Token[] = [];
  const open: string[] = [];
  let at = from;
  while (at < text.length) {
    if (closing === text[at] && open.length === 0) return { tokens, end: at };
    const next = readOne(text, at);
    if (next.token) {
      tokens.push(next.token);
      keepOpen(open, next.token);
    }
    at = next.end;
  }
  if (open.length > 0 || closing) throw new Error(`${open.at(-1) ?? '${'} has no end`);
  return { tokens, end: at };
}

const ENDS: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

function keepOpen(open: string[], { kind, text }: Token): void {
  if (kind !== 'sign') return;
  if (text in ENDS) open.push(text);
  if (!Object.values(ENDS).includes(text)) return;
  const begun = open.pop();
  if (begun === undefined || ENDS[begun] !== text) throw new Error(`${text} ends ${begun ?? 'nothing'}`);
}

function readOne(text: string, at: number): { token: Token | null; end: number } {
  const plain = (kind: Token['kind'], pattern: RegExp) => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? null : { token: { kind, text: found, holes: [] }, end: at + found.length };
  };
  BLANK.lastIndex = at;
  const [blank] = BLANK.exec(text) ?? [];
  if (blank) return { token: null, end: at + blank.length };
  if (text[at] === '\n') return { token: { kind: 'end of line', text: '\n', holes: [] }, end: at + 1 };
  if (text[at] === "'") return readString(text, at);
  const read = plain('name', NAME) ?? plain('number', NUMBER) ?? plain('sign', SIGN);
  if (!read) throw new Error(`${JSON.stringify(text.slice(at, at + 20))} is no Bicep`);
  return read;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** A string keeps its holes as they are written, and has their tokens beside it. */
function readString(text: string, from: number): { token: Token; end: number } {
  const holes: Token[][] = [];
  let said = '';
  let at = from + 1;
  while (text[at] !== "'") {
    if (at >= text.length || text[at] === '\n') throw new Error(`${text.slice(from, at)} has no end`);
    if (text[at] === '\\') {
      const sign = text[at + 1] ?? '';
      said += ESCAPES[sign] ?? sign;
      at += 2;
    } else if (text.startsWith('${', at)) {
      const hole = readUntil(text, at + 2, '}');
      holes.push(hole.tokens);
      said += text.slice(at, hole.end + 1);
      at = hole.end + 1;
    } else said += text[at++];
  }
  return { token: { kind: 'string', text: said, holes }, end: at + 1 };
}
