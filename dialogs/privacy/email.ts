import type { Span } from './span.ts';

/** Addresses of organisations, which the background topics themselves show. */
const PUBLIC: readonly string[] = ['info@geweldnergensthuis.nl'];

/** The end of the id of a Teams conversation, as in links to channels, messages and meetings. */
const CONVERSATION = /^(?:thread\.skype|unq\.gbl\.spaces)$/i;

const AT =
  '@|[ ]{0,2}@[ ]{1,2}|[ ]{1,2}@|[ ]?[(\\[{<][ ]?(?:at|@|ape?n?staartje)[ ]?[)\\]}>][ ]?|[ ](?:ape?n?staartje|at)[ ]';
const LABEL = '[\\p{L}\\p{N}_-]{1,63}';
const DOT = '(?:\\.|[ ]\\.[ ]|[ ]?[(\\[{][ ]?(?:dot|punt)[ ]?[)\\]}][ ]?|[ ](?:dot|punt)[ ])';
const SIGN = new RegExp(
  `(?<=[\\p{L}\\p{N}._%+'-])(${AT})((?:${LABEL}${DOT}){1,5}(\\p{L}{2,24}))(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Endings of hosts. With one of them it is an address, also where "@ " stands in a sentence. */
const COMMON = /^(?:nl|com|net|org|be|de|eu|nu|info|frl|amsterdam|uk|fr)$/i;
/** Words before an at sign that are no name: "de collega's met een @gemeente.nl". */
const NO_NAME =
  /^(?:de|het|een|op|met|via|bij|naar|van|voor|is|of|en|alle|op|kijk|zie|ons|onze|mail|je|jullie)$/i;

/** E-mail addresses. Looks from every at sign backwards: a search from the first letter would be quadratic. */
export function emailsIn(text: string): readonly Span[] {
  return [...text.matchAll(SIGN)].flatMap(({ index, 0: sign, 1: atSign = '', 2: host = '', 3: top = '' }) => {
    const [name] = /[\p{L}\p{N}._%+'-]{1,64}$/u.exec(text.slice(Math.max(0, index - 64), index)) ?? [''];
    if (PUBLIC.includes(`${name}@${host}`.toLowerCase()) || CONVERSATION.test(host)) return [];
    const spaced = (atSign.includes('@') && atSign.trim() !== atSign) || /^ at $/i.test(atSign);
    if (spaced && (!COMMON.test(top) || NO_NAME.test(name) || host.startsWith('www.'))) return [];
    return [{ from: index - name.length, to: index + sign.length }];
  });
}
