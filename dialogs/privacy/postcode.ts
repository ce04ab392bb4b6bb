import { isAmount } from './amount.ts';
import { isYear } from './date.ts';
import { before, type Span } from './span.ts';

const POSTCODE = /(?<![\p{L}\p{N}][.,-]?)([1-9]\d{3})([ ]{0,2})([A-Z]{2}|[a-z]{2})(?![\p{L}\p{N}])/gu;
/** Two letters that are a word. They may follow a number that is no postcode. */
const WORD = /^(?:AF|EN|IN|OP|IS|DE|OM|TE|ER|JE|WE|ZE|AL|OF|NA|ZO|MA|DI|WO|DO|VR|ZA|AN|OK|JA|ST)$/;
/** Abbreviations of organisations, which may follow a year. */
const PARTY = /^(?:VT|HG|KM|GI|HV|JB|JR|JW|BW|WM|VO|PO|SO|OG|RV)$/;
/** Units, which may follow any number. */
const MEASURE = /^(?:AM|PM|CM|MM|KM|KG|MG|ML|MB|GB|KB|PT|FT|EU|VS|TM|UR)$/;
const UNIT =
  /^(?:km|kg|mg|ml|cm|mm|st|gr|kb|mb|gb|px|pk|ms|de|ste|en|ft|hz|pm|am|op|in|te|is|na|ma|di|wo|do|vr|za|zo|er|je|we|al|of|om)$/;

/**
 * Finds 1234 AB, 1234AB and 1234ab. It leaves out "1234 ab", which is mostly a number and a word, and the postcode of a
 * post-office box.
 */
export function postcodesIn(text: string): readonly Span[] {
  return [...text.matchAll(POSTCODE)]
    .filter(({ index, 0: found }) => !isAmount(text.slice(index + found.length)))
    .filter(({ index, 0: found, 1: digits = '', 2: space = '', 3: letters = '' }) => {
      const lead = before(text, index, 30);
      if (/(?<!\p{L})(?:postbus|antwoordnummer)[ ]{1,2}[\d. ]{1,8}[ ,]{0,3}$/iu.test(lead)) return false;
      // The Dutch post never uses these.
      if (/^(?:SA|SD|SS)$/i.test(letters)) return false;
      if (/postcode[ :=]{1,3}$/iu.test(lead)) return true;
      if (letters === letters.toLowerCase()) return space === '' && !UNIT.test(letters);
      if (MEASURE.test(letters) || (isYear(digits) && PARTY.test(letters))) return false;
      return !WORD.test(letters) || (!isYear(digits) && isPlaceBehind(text.slice(index + found.length)));
    })
    .map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
}

/** Whether a place or nothing follows: "3011 EN Rotterdam", and not "1500 OP jaarbasis". */
function isPlaceBehind(text: string): boolean {
  return /^(?:[ ,]{1,3}\p{Lu}\p{Ll}|[ ]{0,2}(?:$|[.,)\n]))/u.test(text.slice(0, 6));
}
