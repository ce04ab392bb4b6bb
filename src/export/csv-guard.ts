/**
 * Puts an apostrophe before a text that a spreadsheet would not leave as it is: one that it runs, and one that Dutch Excel
 * reads as a number, a day, a time or a truth and then shows otherwise, such as 0031, 1-2 and 1E5. A formula that keeps a
 * text as text (="0031") would do so only in Excel, and is what this keeps out. The apostrophe is seen in every program.
 */
export function guarded(text: string): string {
  return isRun(text) || (isRead(text.trim()) && !WHOLE.test(text)) ? `'${text}` : text;
}

/** A spreadsheet runs a text that begins with one of these signs, also after blanks and signs that nobody sees. */
function isRun(text: string): boolean {
  return /^(?:\t|[\p{White_Space}\p{Cf}]*[=+\-@＝＋－＠])/u.test(text);
}

/** A whole number that Excel shows as it is: it knows 15 digits, and takes noughts at the begin away. */
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;

function isRead(text: string): boolean {
  return text.length <= LONGEST && /[\da-z]/i.test(text) && READ.some((read) => read.test(text));
}

/** No number or day is longer; a longer text is left alone. In signs. */
const LONGEST = 60;

/** Names of months and their short forms, in Dutch and as English Excel has them. */
const MONTH =
  '(?:jan|januari|january|feb|februari|february|mrt|maart|mar|march|apr|april|mei|may|jun|juni|june|jul|juli|july' +
  '|aug|augustus|august|sep|sept|september|okt|oktober|oct|october|nov|november|dec|december)\\.?';

/** What Dutch Excel takes for something else than a text. Rather one too many than one too few. */
const READ = [
  // Numbers, amounts, percentages, fractions, days and times in digits: 0031, 1,50, (5), 10 %, € 3, 1 1/2, 1-2, 12:30.
  /^[\s€$£%(]*\d[\d\s.,:/\-%€$£)]*$/,
  /^[\s€$£(]*[.,]\d[\d\s.,%€$£)]*$/,
  // Powers of ten: 1E5, 2,5e-3.
  /^\d[\d.,]*\s*e\s*[+-]?\s*\d+$/i,
  // Times of the day with the half of it: 9 am, 12:30 PM.
  /^\d[\d:.]*(?:\s+[ap]m?|[ap]m)$/i,
  // Days with a month in letters: 1 mei, mrt-26, 3 januari 2026, mei 5.
  new RegExp(`^(?:\\d{1,4}[\\s\\-/.]*)?${MONTH}(?:[\\s\\-/.,]*\\d{1,4}){0,2}(?:\\s+[\\d:.]+)?$`, 'i'),
  // Truths.
  /^(?:waar|onwaar|true|false)$/i,
];
