const PARTICLE = /^(?:van|de|den|der|el|al|ten|ter|te|'t|in|het|bin|ben)$/;
const NAME = /^\p{Lu}[\p{Ll}'-]{1,20}(?:-\p{Lu}\p{Ll}{1,20})?$/u;
const INITIALS = /^(?:\p{Lu}\.?){1,4}$/u;

/** Words with a capital that are not names: teams write them before a date. */
const NO_NAME =
  /(?:team|thuis|overleg|gesprek|raad|code|wet|plan|visie|kader|besluit|rapport|verslag|zicht|beleid|akkoord|convenant|protocol|training|scan|dag|avond|zorg|hulp|scholing|bijeenkomst|vergadering|afspraak|datum|contact|bezoek|melding|taxatie|evaluatie|instemming|ming|ing|tie|school|huis|punt|lijn|versie|status|stand|ronde|standaard|criterium|noord|zuid|oost|west|centrum)$/iu;
const NO_NAME_WHOLE =
  /^(?:gemeente|ministerie|verdrag|istanbul|brussel|parijs|londen|staatsblad|tabel|figuur|bijlage|actie|veilig|start|begin|einde|eind|update|versie|concept|notulen|agenda|intake|mdo|vt|bron|zie|per|op|vanaf|sinds|tot|voor|na|de|het|een|wij|we|ik|hij|zij|er|dit|dat|nu|ook|en|van|met|in|bij|laatst|laatste|volgende|vorige|nieuw|nieuwe|besproken|gesproken|gebeld|gepland|gestart|klaar|afgerond|akkoord|vastgesteld|gewijzigd|bijgewerkt|getekend|opgesteld|deadline|uiterlijk|gereed|wanneer|aanwezig|afwezig|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|ma|di|wo|do|vr|za|zo|nederland|amsterdam|rotterdam|utrecht|den|haag|eindhoven|groningen|tilburg|almere|breda|nijmegen|arnhem|haarlem|enschede|amersfoort|zwolle|leiden|maastricht|dordrecht|jeugd|wmo|wijk|ggd|ggz|om|politie|movisie|nji|vng)$/iu;

/** How many words of a name are read. */
const WORDS = 6;

/**
 * Whether a text ends with somebody's name, as far as capitals tell.
 * @param sure whether the date that follows is almost certainly a date of birth: then it need not stand in brackets
 */
export function isNameBefore(lead: string, sure: boolean): boolean {
  const [, words = '', mark = ''] = /^([\s\S]{0,60}?)([ ]?[,;:(]?[ ]?)$/u.exec(lead) ?? [];
  if (words === '' || mark === '') return false;
  const tail = words
    .split(/[ (]{1,3}/)
    .slice(-WORDS)
    .reverse();
  const end = tail.findIndex((word) => !isPartOfName(word));
  const name = (end < 0 ? tail : tail.slice(0, end)).reverse();
  while (name[0] !== undefined && PARTICLE.test(name[0])) name.shift();
  // "Ministerie van VWS": a name of a person ends with no abbreviation.
  if (/^\p{Lu}{2,4}$/u.test(name.at(-1) ?? '')) return false;
  const own = name.filter((word) => NAME.test(word));
  if (own.length === 0 || own.some(isNoName)) return false;
  return sure || mark.includes('(');
}

function isPartOfName(word: string): boolean {
  return NAME.test(word) || INITIALS.test(word) || PARTICLE.test(word);
}

function isNoName(word: string): boolean {
  return NO_NAME.test(word) || NO_NAME_WHOLE.test(word);
}
