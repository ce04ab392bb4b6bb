import * as z from 'zod';
import { GUID, QUOTATION, QUOTED } from './setting-shapes.ts';

/**
 * A client secret, as Entra ID makes it: one word of letters, digits and signs of ASCII. Beside each it shows the id of the
 * secret, which is copied in its place by mistake.
 */
export function clientSecret() {
  return z.string().superRefine((text, { addIssue }) => {
    const mistake = OF_SECRETS.find(([looks]) => looks.test(text))?.[1];
    if (mistake !== undefined) addIssue(mistake);
  });
}

const COPY =
  'copy the Value of the secret again, or make a new one (Entra ID, App registrations, Certificates & secrets)';

const OF_SECRETS: readonly (readonly [looks: RegExp, mistake: string])[] = [
  [QUOTED, QUOTATION],
  [
    GUID,
    'is an id, as Entra ID shows under Secret ID. Set it to what stands under Value; that is shown once, so make a new secret when it is gone',
  ],
  [/[\r\n]/, `has more than one line, and a secret is one. Leave only the secret there; or ${COPY}`],
  [/\s/, `has a space in it, which no secret has. Take it out; or ${COPY}`],
  [
    /[^!-~]/,
    `has a sign that no secret has, such as a curly quotation mark or a long dash of a text editor. Instead, ${COPY}`,
  ],
];
