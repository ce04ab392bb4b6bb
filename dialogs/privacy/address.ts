import { HOUSE_NUMBER } from './house-number.ts';
import { postcodesIn } from './postcode.ts';
import { before, type Span, spansOf, without } from './span.ts';

const STREET_ENDING =
  /(?:straat|straatje|str|laan|laantje|weg|wegje|plein|pleintje|kade|gracht|hof|hofje|singel|dijk|pad|steeg|park|plantsoen|dreef|boulevard)$/iu;
/** Endings of streets that other words have too. They count only in a word with a capital. */
const CAPITAL_ENDING =
  /^\p{Lu}\p{L}{1,30}(?:markt|brink|haven|werf|wal|veld|akker|kamp|burg|heuvel|donk|rak|ring|baan|brug|poort|meent|erf|kamp|oord|weide|hoeve|horst|kant)$/u;

/** Words that end like a street and are not one. */
const NO_STREET =
  /^(?:(?:ver|over|op|toe|neer|in|af|door|dicht|terug|mis|aan|om|uit|be|los|dood|stuk|gade|na|vol|kapot)?slaan|(?:onder|terug|heen|om|uit|snel|spoor|over|half|midden|tussen|zij|lucht|water|levens|zorg|rijks|hulp)weg|(?:tijd|stappen|leer|groei|zorg|klant|cli[eë]nt|ontwikkel|ontwikkelings|loopbaan|escalatie|hulp|fiets|voet|levens|scholings|opleidings|verander|keuze)pad|(?:school|werk|leer|kennis|jongeren|wijk|speel|markt)plein|(?:gerechts|kerk|voor|achter)hof|(?:wagen|vakantie|speel|pret|machine|bungalow)park|gestr|(?:arbeids|huizen|woning|banen|zorg|super)markt|(?:werk|speel|voet|vak|krachten|spannings)veld|(?:zwem|loop|bij|vrij|renner|start)baan|(?:vakantie|zomer|trainings)kamp|(?:achter|voor|zij|buiten|binnen|onder|boven)kant|tilburg|middelburg|limburg|culemborg|voorburg|doesburg|vredesakkoord|(?:moord|door|voor)akker)$/iu;

const BEFORE_NUMBER = '(?:[ ]{0,2},?[ ]{1,2}|[-_](?=\\d))';
const NAMED_STREET = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{L}[\\p{L}'.-]{1,39}?)\\.?${BEFORE_NUMBER}?${HOUSE_NUMBER}`,
  'giu',
);
const TWO_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:oude|nieuwe|lange|korte|hoge|lage|grote|kleine|eerste|tweede|derde|verlengde|groene|het|(?:van|de|der|den)[ ]\\p{L}{2,25})[ ](?:straat|laan|plein|kade|gracht|hof|singel|dijk|steeg|park|plantsoen|weg|delft|rijn|markt|haven|kerkhof|zijds[ ]\\p{L}{2,20})${BEFORE_NUMBER}${HOUSE_NUMBER}`,
  'giu',
);
const STREET_OF = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:Laan|Weg|Plein|Straat|Hof|Kade|Park|laan|plein|straat)[ ](?:van|naar|der|op|in)(?:[ ](?:de|het|den|der))?[ ]\\p{Lu}\\p{L}{2,30}${BEFORE_NUMBER}${HOUSE_NUMBER}`,
  'gu',
);
/** Short street names that every town has. */
const KNOWN_STREET = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:Markt|Brink|Dam|Damrak|Rokin|Spui|Neude|Meent|Plein|Haven|Dijk|Kade|Singel|Vrijthof|Zeedijk|Nieuwmarkt|Lindengracht|Esch|Wal|Hoogstraat)${BEFORE_NUMBER}${HOUSE_NUMBER}`,
  'gu',
);
/** Any name after a word for living somewhere. */
const LIVES_AT = new RegExp(
  `(?=\\p{Lu})(?<=(?<!\\p{L})(?:[Ww]oont|[Ww]onen|[Ww]oonde|[Ww]onend|[Ww]onende|[Ww]oonachtig|[Vv]erblijft|[Ii]ngeschreven|[Vv]erhuisd|[Vv]erhuist|[Hh]uisbezoek(?:[ ]geweest)?|(?:[Ww]oon|[Hh]uis|[Tt]huis|[Vv]erblijfs|[Pp]ost)?[Aa]dres(?:[ ](?:is|van[ ]\\p{L}{2,20}))?)(?:[ ](?:nu|weer|ook|samen|thuis|sinds[ ]kort)){0,2}(?:[ :=]{1,3}(?:op|aan|in|bij|naar|te|is))?(?:[ ](?:de|het|den|'t))?[ :=]{1,3})(?:\\p{Lu}[\\p{L}'-]{1,30})(?:[ ][\\p{L}'-]{1,30}){0,3}${BEFORE_NUMBER}${HOUSE_NUMBER}`,
  'gu',
);

/** Numbered places and groups that are not streets: "woont in Wijk 3", "verblijft bij Groep 2". */
const NO_PLACE =
  /^(?:groep|kamer|afdeling|wijk|team|wijkteam|fase|locatie|unit|klas|stap|nummer|ongeveer|circa|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|standaard|criterium|gezin|al|sinds|met)(?!\p{L})/iu;

/** Rooms, which often have the name of a street. */
const ROOM =
  /(?<!\p{L})(?:\p{L}{0,12}zaal|lokaal|leslokaal|(?:vergader|overleg|spreek)(?:ruimte|kamer|plek)|werkplek)[ ]$/iu;

/** Addresses of organisations, which the background topics themselves show. */
const PUBLIC = /Parnassusplein 5|2511 ?VX|2500 ?EJ/giu;

/** A street with a house number, a postcode, or both together. */
export function addressesIn(typed: string): readonly Span[] {
  const text = without(typed, spansOf(typed, PUBLIC));
  const streets = [
    ...spansOf(text, TWO_WORDS),
    ...spansOf(text, STREET_OF),
    ...spansOf(text, NAMED_STREET, isStreet),
    ...spansOf(text, KNOWN_STREET),
    ...spansOf(
      text,
      LIVES_AT,
      ([found]) => !NO_PLACE.test(found) && !/[ ](?:met|en|van|voor|sinds|al)[ ]/u.test(found),
    ),
  ];
  const homes = streets.filter(({ from }) => !ROOM.test(before(text, from, 30)));
  return joined(text, [...homes, ...postcodesIn(text)]);
}

function isStreet([, name = '']: RegExpMatchArray): boolean {
  if (NO_STREET.test(name)) return false;
  return (
    CAPITAL_ENDING.test(name) || (STREET_ENDING.test(name) && name.replace(STREET_ENDING, '').length >= 2)
  );
}

/** Makes one address of two that overlap or stand beside each other. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const ordered = [...spans].sort((a, b) => a.from - b.from);
  const result: Span[] = [];
  for (const span of ordered) {
    const last = result.at(-1);
    if (last && (span.from < last.to || /^[ ,]{0,3}$/.test(text.slice(last.to, span.from)))) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else result.push(span);
  }
  return result;
}
