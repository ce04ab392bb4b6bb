import type { Statement } from './bicep.ts';
import type { Token } from './bicep-tokens.ts';

/** What Bicep itself has, of what the templates use. */
const FUNCTIONS = [
  ...[
    'concat',
    'contains',
    'empty',
    'filter',
    'guid',
    'join',
    'json',
    'max',
    'readEnvironmentVariable',
    'resourceGroup',
  ],
  ...['startsWith', 'string', 'subscriptionResourceId', 'tenant', 'uniqueString', 'uriComponent'],
];
const WORDS = ['true', 'false', 'null', 'if', 'for', 'in', 'existing'];

/** The tokens of what a statement is given, those in strings included. */
export function tokensOfValue({ tokens }: Statement): readonly Token[] {
  const from = tokens.findIndex(({ kind, text }) => kind === 'sign' && text === '=');
  return from < 0 ? [] : tokens.slice(from + 1).flatMap(withHoles);
}

function withHoles(token: Token): Token[] {
  const end: Token = { kind: 'end of line', text: '\n', holes: [] };
  return [token, ...token.holes.flatMap((hole) => [...hole.flatMap(withHoles), end])];
}

/** The names that a statement uses, without those of its own loops, of keys and of what stands behind a dot. */
export function namesUsed(statement: Statement): string[] {
  const tokens = tokensOfValue(statement);
  const own = tokens.filter((_, at) => tokens[at - 1]?.text === 'for' || tokens[at + 1]?.text === '=>');
  const known = [...WORDS, ...own.map(({ text }) => text)];
  return tokens
    .filter((token, at) => token.kind === 'name' && !isKey(tokens, at) && tokens[at - 1]?.text !== '.')
    .filter(({ text }) => !known.includes(text))
    .filter((token) => !(tokens[tokens.indexOf(token) + 1]?.text === '(' && FUNCTIONS.includes(token.text)))
    .map(({ text }) => text);
}

function isKey(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    tokens[at + 1]?.text === ':' &&
    (before?.kind === 'end of line' || ['{', ','].includes(before?.text ?? ''))
  );
}

/** Each `<module>.outputs.<name>` in a statement. */
export function outputsUsed(statement: Statement): { module: string; output: string }[] {
  const tokens = tokensOfValue(statement).filter(({ text }) => text !== '!');
  return tokens.flatMap(({ text }, at) =>
    tokens[at + 2]?.text === 'outputs' && tokens[at + 1]?.text === '.'
      ? [{ module: text, output: tokens[at + 4]?.text ?? '' }]
      : [],
  );
}
