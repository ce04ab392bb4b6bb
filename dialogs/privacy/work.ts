/** Words for work and for people who do it. A date near one of them is the day of that work. */
const WORK =
  /(?<!\p{L})(?:actie(?:s|houders?|lijst|punt(?:en)?)?|eigenaar|trekkers?|voorzitter|notuliste?|auteurs?|burgemeester|wethouder|minister(?:ie)?|staatssecretaris|directeur|manager|teamleider|bestuurder|inspecteur|inspectie|trainers?|docente?|spreker|coach|adviseur|onderzoeker|aandachtsfunctionaris|gedragswetenschapper|collega'?s?|co[oö]rdinator|projectleider|beleidsmedewerker|medewerkers?|stagiaire?s?|\p{L}{0,15}training(?:en)?|\p{L}{0,12}scholing|cursus|workshop|studiedag|bijeenkomst|presentatie|webinar|opgesteld|geschreven|getekend|ondertekend|tekende|vastgesteld|goedgekeurd|besproken|bespreking|\p{L}{0,15}overleg|vergadering|afspra(?:ak|ken)|besluit|notulen|verslag|rapport|evaluatie|intervisie|supervisie|toetsing|audit|convenant|versie|concept|akkoord|namens|door|uitgevoerd|gegeven|gevolgd|gepland|planning|deadline|uiterlijk|gereed|klaar|ingebracht|toegelicht|gepresenteerd|gaf|geeft|verantwoordelijke?|regelt|pakt)(?!\p{L})/iu;
/** Words that name the person whom the work is about: "overleg over Sem", "casus Sem". */
const ABOUT =
  /(?<!\p{L})(?:over|betreft|betreffende|inzake|omtrent|casus|gezin|gaat om)[ :]{1,2}(?:\p{Lu}[\p{L}.'-]{0,20}[ ,(]{1,2}|(?:van|de|den|der|el|al)[ ]){1,5}$/u;

/** Whether the words around a date tell what somebody did that day, and not when somebody was born. */
export function tellsOfWork(lead: string, tail: string): boolean {
  return !ABOUT.test(lead) && (WORK.test(lead) || WORK.test(tail));
}
