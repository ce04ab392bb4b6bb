import assert from 'node:assert/strict';
import { compile } from '../fixtures/compile.ts';

/** What the lines of code begin with. */
const HEAD = [
  `import { actionSet, card, column, columns, container, text, typedText } from 'ROOT/cards/parts/build.ts';`,
  `import { button } from 'ROOT/cards/parts/button.ts';`,
  `const LARGE = { showBorder: true };`,
];

/** What compiles; each of the slips is one of these with a mistake in it. */
const RIGHT = [
  `column([], 'stretch', { verticalContentAlignment: 'Center' })`,
  `columns([column([], '20px')], { spacing: 'Small' })`,
  `container([], { style: 'emphasis', showBorder: true })`,
  `text('a', { size: 'Small', isSubtle: true })`,
  `typedText('a', { weight: 'Bolder', spacing: 'None' })`,
  `actionSet([button('a', { event: { kind: 'help' } }, { style: 'positive' })])`,
  `card([{ type: 'Input.Text', id: 'a', label: 'b', maxLength: 9 }])`,
  `card([{ type: 'Input.Date', id: 'a', label: 'b', min: '2026-01-01' }])`,
  `card([{ type: 'Input.ChoiceSet', id: 'a', label: 'b', style: 'compact', choices: [] }])`,
];

/** Each with the name or value that is wrong. */
const SLIPS = [
  [`column([], 'stretch', { verticalContentAlignement: 'Center' })`, 'verticalContentAlignement'],
  [`column([], 'stretch', { verticalContentAlignment: 'Centre' })`, 'Centre'],
  [`column([], 20)`, 'number'],
  [`columns([text('a')])`, 'TextBlock'],
  [`columns([], { spacing: 'small' })`, 'small'],
  [`container([column([], 'auto')])`, 'Column'],
  [`container([], { style: 'emphasised' })`, 'emphasised'],
  [`container([], { ...LARGE, seperator: true })`, 'seperator'],
  [`text('a', { size: 'Big' })`, 'Big'],
  [`text('a', { subtle: true })`, 'subtle'],
  [`typedText('a', { wieght: 'Bolder' })`, 'wieght'],
  [`button('a', { event: { kind: 'help' } }, { style: 'primary' })`, 'primary'],
  [`button('a', { event: { kind: 'halp' } })`, 'halp'],
  [`button('a', { event: { kind: 'close', ronde: 1 } })`, 'ronde'],
  [`card([{ type: 'Input.Text', id: 'a', label: 'b', maxLenght: 9 }])`, 'maxLenght'],
  [`card([{ type: 'Input.Text', id: 'a' }])`, 'label'],
  [`card([{ type: 'Input.Date', id: 'a', label: 'b', minimum: '2026-01-01' }])`, 'minimum'],
  [`card([{ type: 'Input.ChoiceSet', id: 'a', label: 'b', style: 'compact' }])`, 'choices'],
  [`card([{ type: 'TextBlok', text: 'a', wrap: true }])`, 'TextBlok'],
] as const;

describe('A card with a slip in it', () => {
  it('does not compile: neither a misspelt name nor a wrong value', async () => {
    const mistakes = await compile(HEAD, [...RIGHT, ...SLIPS.map(([code]) => code)]);
    for (const [index, code] of RIGHT.entries()) assert.deepEqual(mistakes.get(index), undefined, code);
    for (const [index, [code, wrong]] of SLIPS.entries()) {
      const told = mistakes.get(RIGHT.length + index);
      assert.ok(told?.includes(wrong), `${code}: ${told ?? 'compiles'}`);
    }
  });
});
