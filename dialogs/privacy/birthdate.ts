import type { WrittenDate } from './date.ts';
import { isNameBefore } from './person-name.ts';
import { after, before, type Span, spansOf } from './span.ts';
import { tellsOfWork } from './work.ts';

/** A date from this year on usually tells when something was done; an older one usually tells of a birth. */
const FIRST_EVENT_YEAR = 2018;
/** A team hardly writes about work that was done before this year. */
const FIRST_WORK_YEAR = 2010;

const BIRTH =
  /(?<!\p{L})(?:geboren|geboorte(?:datum|dag|dd|d\.d\.)?|geb|geb\.?dat\p{L}{0,5}|gebdag|g\.?d\.?|verjaar\p{L}{0,8}|born|birth\p{L}{0,5}|dob)(?!\p{L})/iu;
const AGE = /(?<!\p{L})(?:leeftijd|jarig(?: op)?)[ :=(]{1,3}$/iu;
/** "kinderen geboren na 1-1-2015" is about nobody in particular. */
const POLICY = /(?<!\p{L})(?:na|v[oó]{2}r|vanaf|tussen|sinds|tot|per)[ ]{1,2}$/iu;

/** A word for somebody in a family, with at most a name after it. */
const PERSON =
  /(?<!\p{L})(?:(?:stief|pleeg|schoon|groot)?(?:dochter|zoon|moeder|vader|broer|zus|kind|ouder)(?:tje|je)?|zusje|jongen|jongetje|jongeman|jongedame|meisje|meid|cli[eë]nte?|pupil|pati[eë]nte?|kindje|baby|peuter|kleuter|leerling|vrouw|mama|papa|mam|pap|ma|pa|opa|oma|oom|tante|neef|neefje|nicht|nichtje|partner|ex)(?!\p{L})\.?([ (]{1,2}[\p{L}.'-]{1,20}){0,4}[ ,;:=(]{1,3}$/iu;

/** Titles that teams use for clients, and for each other. */
const TITLE =
  /(?<!\p{L})(?:mevrouw|meneer|mevr?|mw|dhr|hr|de heer)(?!\p{L})\.?([ (]{1,2}[\p{L}.'-]{1,20}){0,4}[ ,;:=(]{1,3}$/iu;

/** Words before a date that make it the day of an event: "ingegaan op 1-1-2019". */
const EVENT_BEFORE =
  /(?<!\p{L})(?:op|per|vanaf|sinds|tot|voor|na|tussen|en|d\.?d\.?|datum|gemeld|gesprek|overleg|on|since|from|(?:aan|op|af|uit|in|mee|terug|langs|be|ver)?(?:ge\p{L}{2,12}(?:d|t|en)|belde|sprak|kwam|mailde|meldde|had|ging|zag|vertelde|startte|start|komt|gaat|was|werd))[ :(]{1,3}$/iu;

/** Words after a date that make it the day of an event: "12-03-2026 gesproken", "12-03-2026 intake". */
const EVENT_AFTER =
  /(?<!\p{L})(?:(?:aan|op|af|uit|in|door|over|mee|terug|langs|bij|toe|mis|na)?ge\p{L}{2,15}(?:d|t|en|an|ien)|(?:be|ver|ont|her|onder|over)\p{L}{2,15}(?:d|t|en)|gesprek\p{L}{0,4}|\p{L}{0,12}(?:overleg|bezoek|contact|gesprek|melding)|intake|start|startte|evaluatie|afspraak|mdo|belde|sprak|kwam|mailde|meldde|zag|ging|vertelde|om|uur)(?!\p{L})/iu;
const TOLD_OF_BIRTH = /(?<!\p{L})geb(?:oren)?(?!\p{L})/iu;

/** A date after a word for being born, without signs between day, month and year: 12032014, 120314, 20140312. */
const UNPARTED =
  /(?=\d)(?<=(?<!\p{L})(?:geboren|geboortedatum|geboortedag|geboorte|geb|geb\.?dat\.?|gebdatum|dob)(?:[ .:=-]{0,3}(?:is|op|datum|dat|d\.d\.)?[ .:=-]{0,3}))(?:(?:0[1-9]|[12]\d|3[01])[ ]?(?:0[1-9]|1[0-2])[ ]?(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![\p{L}\p{N}])/giu;

/** Dates of birth: near a word for being born, or straight after a person or a name. */
export function birthdatesIn(text: string, dates: readonly WrittenDate[]): readonly Span[] {
  const told = dates.filter((date) => isBirthdate(text, date));
  const unparted = spansOf(text, UNPARTED);
  return [...told, ...unparted.filter(({ from }) => !told.some((one) => one.from <= from && from < one.to))];
}

function isBirthdate(text: string, date: WrittenDate): boolean {
  const lead = before(text, date.from, 60);
  const tail = after(text, date.to, 40);
  const born = BIRTH.test(lead) || BIRTH.test(tail.slice(0, 30)) || AGE.test(lead);
  if (born) return !POLICY.test(lead);
  if (EVENT_BEFORE.test(lead)) return false;
  const old = date.year < FIRST_EVENT_YEAR;
  if (!old && EVENT_AFTER.test(tail) && !TOLD_OF_BIRTH.test(tail)) return false;
  if (PERSON.test(lead)) return true;
  const work = date.year >= FIRST_WORK_YEAR && tellsOfWork(before(text, date.from, 100), tail);
  return !work && (TITLE.test(lead) || isNameBefore(lead, old));
}
