/** Kinds of personal data that are not stored and not logged. The data itself is never handed on. */
export const PERSONAL_DATA = ['bsn', 'phone', 'email', 'birthdate', 'address'] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];

/**
 * Which kinds of personal data a text seems to hold, each once, in the order of `PERSONAL_DATA`.
 * Prefers precision: a scan is full of numbers, dates and years that are about nobody. Every pattern is
 * bounded, so that the time grows with the length of the text and no faster.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  const typed = text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[‐-―−]/g, '-');
  const withoutLinks = typed.replace(LINK, ' ; ');
  const withoutDates = withoutLinks.replace(DATE, ' ; ');
  const withoutPhones = withoutDates.replace(PHONE, ' ; ');
  const found: Record<PersonalData, boolean> = {
    bsn: holdsBsn(withoutPhones),
    phone: withoutPhones !== withoutDates,
    email: holdsEmail(typed),
    birthdate: holdsBirthdate(withoutLinks),
    address: holdsAddress(withoutLinks.replace(PUBLIC_ADDRESS, ' ; ')),
  };
  return PERSONAL_DATA.filter((kind) => found[kind]);
}

/** Of an organisation, not of a person: what the background topics themselves show. */
const PUBLIC_MAIL: readonly string[] = ['info@geweldnergensthuis.nl'];
const PUBLIC_ADDRESS = /Parnassusplein 5|2511 ?VX|2500 ?EJ/giu;

const LINK = /(?:https?:\/\/|www\.)\S+/giu;

/**
 * National (ten digits), international, and 31 6 … without a plus. Public numbers are none: 112, 14 0xx,
 * 0800-xxxx, 0900-xxxx, 0906 and 0909.
 */
const PHONE = (() => {
  const digits = (least: number, most = least) => `(?:[ .()/-]{0,3}\\d){${least},${most}}(?!\\d)`;
  const national = `0(?!800|90[069])[ ]?[1-9]${digits(8)}`;
  const international = `(?:\\+[ ]?|00)[1-9]${digits(8, 13)}`;
  const withoutPlus = `31[ -]?6${digits(8)}`;
  return new RegExp(`(?<!\\d[.,]?)(?:${international}|${national}|${withoutPlus})`, 'gu');
})();

/** Nine digits, or eight where the leading zero was dropped, in one piece or in groups of two to four. */
function holdsBsn(text: string): boolean {
  const runs = text.matchAll(/(?:(?<=bsn)|(?<![\p{L}\p{N}_]))\d+(?:[ .-]\d+)*(?![\p{L}\p{N}_])/giu);
  return [...runs].some(([run]) => candidates(run).some(isBsn));
}

/** The numbers that may be meant by "123456789", "1234.56.789" or "2 123456789". */
function candidates(run: string): readonly string[] {
  const groups = run.split(/[ .-]/);
  const oneWriting = new Set(run.replace(/\d/g, '')).size === 1;
  const grouped = oneWriting && groups.every((group) => /^\d{2,4}$/.test(group) && !isYear(group));
  return grouped ? [...groups, groups.join('')] : groups;
}

/** The elfproef: the digits times 9, 8, … 2 and −1 add up to a multiple of eleven. */
function isBsn(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits) || isWrittenDate(digits)) return false;
  const sum = [...digits.padStart(9, '0')].reduce(
    (total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  );
  return sum % 11 === 0;
}

const isYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits);

/** 20190101 and 01012019 are dates before they are a BSN of eight digits. */
function isWrittenDate(digits: string): boolean {
  const day = '(?:0[1-9]|[12]\\d|3[01])';
  const month = '(?:0[1-9]|1[0-2])';
  return new RegExp(`^(?:(?:19|20)\\d\\d${month}${day}|${day}${month}(?:19|20)\\d\\d)$`).test(digits);
}

/** Looks from every at sign backwards and forwards: a search from the first letter would be quadratic. */
function holdsEmail(text: string): boolean {
  const signs = text.matchAll(
    /(?<=[\p{L}\p{N}._%+'-])(?:@|[ ]?[([]at[)\]][ ]?)([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,24})/giu,
  );
  return [...signs].some((sign) => {
    const before = /[\p{L}\p{N}._%+'-]{1,64}$/u.exec(text.slice(Math.max(0, sign.index - 64), sign.index));
    return before !== null && !PUBLIC_MAIL.includes(`${before[0]}@${sign[1] ?? ''}`.toLowerCase());
  });
}

/** A full date: 12-03-2014, 3.4.12, 2014-03-12, 3 maart 2012, 3 mrt '12, March 3, 2012. */
const DATE = (() => {
  const day = '(?:0?[1-9]|[12]\\d|3[01])(?:e|ste|de|st|nd|rd|th)?';
  const month = '(?:0?[1-9]|1[0-2])';
  const year = '(?:(?:19|20)\\d\\d)';
  const name =
    '(?:jan|feb|febr|mrt|apr|mei|jun|jul|aug|sept|sep|okt|nov|dec|januari|februari|maart|april|juni|juli|' +
    'augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|oct)';
  const forms = [
    `${day}[ ]?([-./ ])[ ]?${month}[ ]?\\1[ ]?${year}`,
    `${day}([-./])${month}\\2\\d\\d`,
    `${year}([-./])${month}\\3${day}`,
    `${day}[ -]${name}\\.?[ -](?:${year}|'?\\d\\d)`,
    `${name}[ ]${day},?[ ]${year}`,
  ];
  return new RegExp(`(?<![\\p{L}\\p{N}][-./]?)(?:${forms.join('|')})(?![-./]?[\\p{N}])(?!\\p{L})`, 'giu');
})();

const BIRTH =
  /(?<!\p{L})(?:geboren|geboorte\p{L}{0,12}|geb|gebdat\p{L}{0,5}|gebdag|leeftijd|jarig|verjaar\p{L}{0,8}|born|birth\p{L}{0,5}|dob)(?!\p{L})/iu;

const PERSON =
  /(?<!\p{L})(?:dochter|zoon|dochtertje|zoontje|jongen|jongetje|meisje|meid|cli[eë]nte?|kind|kindje|baby|peuter|leerling|mevrouw|meneer|broer|broertje|zusje?)(?:[ ]+\p{L}{1,20}){0,2}[ ,:(]{1,3}$/iu;

/** "ingegaan op 1-1-2019": what a date follows that says when something happened. */
const EVENT =
  /(?<!\p{L})(?:op|per|vanaf|sinds|tot|voor|na|tussen|en|d\.?d\.?|datum|gemeld|gesprek|overleg|on|since|from)[ :(]{1,3}$/iu;

/** Near a word for being born; or alone in the text and straight after the word for a person. */
function holdsBirthdate(text: string): boolean {
  const dates = [...text.matchAll(DATE)];
  return dates.some(({ index, 0: date }) => {
    const before = lastLine(text.slice(Math.max(0, index - 60), index));
    const after = text.slice(index + date.length, index + date.length + 30).split(/[\n?!.]/)[0] ?? '';
    if (BIRTH.test(before) || BIRTH.test(after)) return true;
    return dates.length === 1 && PERSON.test(before) && !EVENT.test(before);
  });
}

const lastLine = (text: string) => text.split(/[\n?!]/).at(-1) ?? '';

const STREET_ENDING =
  /(?:straat|straatje|str|laan|laantje|weg|wegje|plein|pleintje|kade|gracht|hof|hofje|singel|dijk|pad|steeg|park|plantsoen|dreef|boulevard)$/iu;

/** Words that end as a street does and are none. */
const NO_STREET =
  /^(?:(?:ver|over|op|toe|neer|in|af|door|dicht|terug|mis|aan|om|uit|be|los|dood|stuk|gade|na|vol|kapot)?slaan|(?:onder|terug|heen|om|uit|snel|spoor|over|half|midden|tussen|zij|lucht|water|levens|zorg|rijks|hulp)weg|(?:tijd|stappen|leer|groei|zorg|klant|cli[eë]nt|ontwikkel|ontwikkelings|loopbaan|escalatie|hulp|fiets|voet|levens|scholings|opleidings|verander|keuze)pad|(?:school|werk|leer|kennis|jongeren|wijk|speel|markt)plein|(?:gerechts|kerk|voor|achter)hof|(?:wagen|vakantie|speel|pret|machine|bungalow)park|gestr)$/iu;

const HOUSE_NUMBER =
  '[ ]{0,2},?[ ]{1,2}(?:nr\\.?[ ]?|nummer[ ])?(?!(?:19|20)\\d\\d(?!\\d))([1-9]\\d{0,3})[ ]?(?:-?[a-z]|[-/][ ]?\\d{1,4}|bis)?(?![\\p{L}\\p{N}%€])(?![.,:]\\d)(?![ ](?:uur|uren|min|minuten|jaar|jarige|keer|maal|x|km|meter|weken|dagen|maanden|euro|kinderen|mensen|gezinnen|en[ ]\\d)(?!\\p{L}))';

const NAMED_STREET = new RegExp(`(?<![\\p{L}\\p{N}])(\\p{L}[\\p{L}'.-]{1,39}?)\\.?${HOUSE_NUMBER}`, 'giu');
const TWO_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:oude|nieuwe|lange|korte|hoge|lage|grote|kleine|eerste|tweede|derde|verlengde|groene|het|(?:van|de|der|den)[ ]\\p{L}{2,25})[ ](?:straat|laan|plein|kade|gracht|hof|singel|dijk|steeg|park|plantsoen|weg)${HOUSE_NUMBER}`,
  'iu',
);
const STREET_OF = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:Laan|Weg|Plein|Straat|Hof|Kade|Park|laan|plein|straat)[ ](?:van|naar|der|op|in)(?:[ ](?:de|het|den|der))?[ ]\\p{Lu}\\p{L}{2,30}${HOUSE_NUMBER}`,
  'u',
);

/** A street with a house number, or a postcode. */
function holdsAddress(text: string): boolean {
  const named = [...text.matchAll(NAMED_STREET)].some(
    ([, name = '']) =>
      STREET_ENDING.test(name) && name.replace(STREET_ENDING, '').length >= 2 && !NO_STREET.test(name),
  );
  return named || TWO_WORDS.test(text) || STREET_OF.test(text) || holdsPostcode(text);
}

/** Two letters that stand behind a year without being a postcode: "in 2019 VT gebeld", "2019 EN 2020". */
const AFTER_YEAR = /^(?:VT|HG|KM|AF|EN|IN|OP|IS|DE|OM|TE|ER|JE|WE|ZE|AL|OF)$/;
const UNIT = /^(?:km|kg|mg|ml|cm|mm|st|gr|kb|mb|gb|px|pk|ms|de|ste|en|ft|hz)$/;

/** 1234 AB, 1234AB and 1234ab; not "1234 ab", which is more often a number and a word. */
function holdsPostcode(text: string): boolean {
  const found = text.matchAll(
    /(?<![\p{L}\p{N}][.,-]?)([1-9]\d{3})([ ]{0,2})([A-Z]{2}|[a-z]{2})(?![\p{L}\p{N}])/gu,
  );
  return [...found].some(([, digits = '', space = '', letters = '']) => {
    if (letters === letters.toLowerCase()) return space === '' && !UNIT.test(letters);
    return !(isYear(digits) && AFTER_YEAR.test(letters));
  });
}
