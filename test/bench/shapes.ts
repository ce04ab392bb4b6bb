/** What texts are made of that are hard to read, by name. All of it is for our own code; each is repeated to any length. */
const PARTS: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'one capital': 'Q',
  'one digit': '7',
  spaces: ' ',
  'spaces and a letter': '          a',
  newlines: '\n',
  tabs: '\t',
  'one-letter words': 'a ',
  'two-letter words': 'ja ',
  'a common word': 'niet ',
  'a slip': 'verkrahct ',
  'plain Dutch':
    'Wij weten als team niet goed hoe wij met ouders over veiligheid praten en zoeken daarvoor een training. ',
  'what happens at home': 'mijn man slaat mij en de kinderen huilen ',
  commands: 'naar standaard ',
  'answers with their place': '6c deels ',
  mentions: '<at>Zelfscan</at> ',
  'mentions that begin': '<at',
  'mentions without an end': '<at>',
  'ends of mentions': '</at>',
  'spaces of HTML': '&nbsp;',
  'names after a sign': '@anna ',
  dots: '.',
  'letters and dots': 'a.',
  dashes: '-',
  'dashes and letters': '-a',
  slashes: '/',
  commas: ',',
  'digits and dots': '1.',
  'digits and dashes': '1-',
  'digits and spaces': '06 1',
  'groups of digits': '123 ',
  dates: '3-4-12 ',
  postcodes: '1234AB ',
  'words and numbers': 'laan 1 ',
  'at signs': '@',
  'names of mail': 'a@b.',
  addresses: 'https://',
  'addresses with a password': '://a:',
  'tokens that begin': '-eyJ',
  'double quotes': '"',
  'single quotes': "'s ",
  backslashes: '\\',
  markdown: '**a** ',
  links: '[a](b) ',
  braces: '{{',
  placeholders: '{naam}',
  'an accent each': 'e\u0301',
  accents: '\u0301',
  'signs that become long': '\ufdfa',
  ligatures: '\ufb03',
  pictures: '🙂',
  'halves of signs': '\ud83d',
  'no width': '\u200b',
  'control signs': '\u0001',
  'other scripts': '字',
};

/** A way to make a text of any length (characters). */
export type Shape = Readonly<{ name: string; text: (length: number) => string }>;

export const SHAPES: readonly Shape[] = [
  ...Object.entries(PARTS).map(([name, part]) => ({
    name,
    text: (length: number) => repeated(part, length),
  })),
  { name: 'words that are all different', text: (length) => words(length, (n) => n.toString(36)) },
  {
    name: 'long words that are all different',
    text: (length) => words(length, (n) => `veilig${letters(n)}`),
  },
  { name: 'slips that are all different', text: (length) => words(length, slip) },
  { name: 'a command and then spaces', text: (length) => `stop${repeated(' ', length - 4)}` },
  { name: 'a letter and then spaces', text: (length) => `${repeated(' ', length - 1)}a` },
];

function repeated(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

function words(length: number, word: (n: number) => string): string {
  const made: string[] = [];
  for (let n = 0, size = 0; size < length; n += 1) {
    made.push(word(n));
    size += word(n).length + 1;
  }
  return made.join(' ').slice(0, length);
}

function letters(n: number): string {
  return [...n.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
}

const KNOWN = [
  'mishandeld',
  'bedreigt',
  'verkracht',
  'opgesloten',
  'gewurgd',
  'geslagen',
  'huiselijk',
  'training',
];

/** A known word with one letter that is another. */
function slip(n: number): string {
  const word = KNOWN[n % KNOWN.length] ?? '';
  const from = 1 + (Math.floor(n / KNOWN.length) % (word.length - 2));
  const letter = String.fromCharCode(97 + (Math.floor(n / KNOWN.length / word.length) % 26));
  return word.slice(0, from) + letter + word.slice(from + 1);
}
