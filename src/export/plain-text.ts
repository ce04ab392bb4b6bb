/**
 * Takes out signs that XML can't hold or no program shows: control characters, and halves of signs. Every line ends in
 * the same way. All other text stays letter by letter.
 */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');
}

const UNWRITABLE =
  /[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffc\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu;
