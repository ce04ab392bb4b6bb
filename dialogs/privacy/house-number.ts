/** Words for things that are counted: in "in de Kerkstraat 3 gezinnen" the 3 is no house number. */
const COUNTED =
  'uur|uren|min|minuten|jaar|jarige|keer|maal|x|km|meter|weken|dagen|maanden|euro|kinderen|mensen|gezinnen|personen|' +
  'jongeren|ouders|teams|leden|collega|casussen|meldingen|huisbezoeken|gesprekken|woningen|adressen|procent|punten|fase[ns]|vragen|aanvragen|acties|activiteiten|afspraken|stappen|thema|sessies|partners|professionals|' +
  'medewerkers|hulpverleners|vrijwilligers|inwoners|bewoners|buurten|wijken|scholen|plekken|plaatsen|locaties|projecten|' +
  'groepen|doelen|onderwerpen|signalen|incidenten|meisjes|jongens|cli[eë]nten|dossiers|\\p{L}{3,20}(?:ingen|heden|teiten)|en[ ]\\d';

/** Part of a pattern: a house number with its addition. It is not a year, a time, an amount or a count. */
export const HOUSE_NUMBER =
  '(?:nr\\.?[ ]?|nummer[ ])?(?!(?:19|20)\\d\\d(?!\\d))[1-9]\\d{0,3}[ ]?(?:-?[a-z](?![\\p{L}\\p{N}])|[-/][ ]?\\d{1,4}|bis|hs)?' +
  `(?![\\p{L}\\p{N}%€])(?![.,:]\\d)(?![ ](?:${COUNTED})(?!\\p{L}))`;
