import * as z from 'zod';
import { contactUri } from './security-contact.ts';
import { GUID, HOST } from './setting-shapes.ts';

/** Shapes of settings that hold several things. Each message goes behind the name and the value of a setting. */

/** Ids of tenants, with commas or spaces between them. */
export function tenants() {
  return each(GUID, 'is not the id of a tenant. Give ids, not names, with commas between them');
}

/** Names of hosts, with commas or spaces between them. */
export function hosts() {
  return each(
    HOST,
    'is not the name of a host. Give names without https:// and paths, with commas between them',
  );
}

function each(shape: RegExp, problem: string) {
  return z
    .string()
    .default('')
    .transform((text, { addIssue }) => {
      const all = text.split(/[\s,]+/).filter(Boolean);
      const wrong = all.find((one) => !shape.test(one));
      if (wrong !== undefined) addIssue(`names ${JSON.stringify(wrong.slice(0, 60))}, which ${problem}`);
      return all;
    });
}

/** @returns name and value, as far as a request can carry them */
function headerIn(text: string): readonly [string, string] | undefined {
  const [, name = '', written = ''] = /^\s*([\w-]+)=(.+?)\s*$/.exec(text) ?? [];
  try {
    const value = decodeURIComponent(written);
    return name && /^[\x20-\x7e]+$/.test(value) ? [name, value] : undefined;
  } catch {
    return undefined;
  }
}

/** Headers as OpenTelemetry's specification writes them: `name=value` with commas between them, what is special as %XX. */
export function headers() {
  return z.string().transform((text, { addIssue }) => {
    const all = text.split(',').map(headerIn);
    if (all.every((one) => one !== undefined)) return Object.fromEntries(all);
    addIssue(
      'is not made of name=value with commas between them. Write it like that, with what is special as %XX, or leave it out',
    );
    return z.NEVER;
  });
}

/** Addresses at which faults in the security can be reported, as URIs. */
export function contacts() {
  return z
    .string()
    .default('')
    .transform((text, { addIssue }) =>
      text
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((one) => {
          const uri = contactUri(one);
          if (uri === null)
            addIssue(
              `names ${JSON.stringify(one.slice(0, 60))}, which is no e-mail address, https:// address, or telephone number as tel:+31… . Give one of these`,
            );
          return uri ?? '';
        }),
    );
}
