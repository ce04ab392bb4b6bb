import type { Environment } from './environment.ts';
import type { Registration } from './registration.ts';

/** The registration that people sign in to for a download. */
export type SignInRegistration = Readonly<{ client: string; secret: string }>;

/** @returns a sentence for each setting that signing in misses. Nobody can sign in to a managed identity. */
export function signInProblems(env: Environment): string[] {
  const { SIGN_IN_APP_ID: id, SIGN_IN_APP_PASSWORD: secret, MICROSOFT_APP_ID: app } = env;
  if (id && !secret) {
    return [
      'SIGN_IN_APP_PASSWORD is not set: without it nobody can sign in for a download. Set it to a client secret of SIGN_IN_APP_ID.',
    ];
  }
  if (secret && !id) {
    return ['SIGN_IN_APP_ID is not set, and SIGN_IN_APP_PASSWORD is. Set both, or leave both out.'];
  }
  if (!app || id || (env.MICROSOFT_APP_TYPE === 'SingleTenant' && !hasCertificateAlone(env))) return [];
  const how = hasCertificateAlone(env)
    ? 'a certificate and no secret'
    : `MICROSOFT_APP_TYPE=${env.MICROSOFT_APP_TYPE}`;
  return [
    `SIGN_IN_APP_ID is not set: with ${how} nobody can sign in for a download. ` +
      'Set it to the app id of a registration with the redirect address <PUBLIC_URL>/download/signed-in.',
  ];
}

function hasCertificateAlone(env: Environment): boolean {
  return Boolean(env.MICROSOFT_APP_CERTIFICATE_FILE) && !env.MICROSOFT_APP_PASSWORD;
}

/** @returns the registration that people sign in to: the bot's own, or another one */
export function signInIn(env: Environment, app: Registration): SignInRegistration {
  const { SIGN_IN_APP_ID: id, SIGN_IN_APP_PASSWORD: secret = '' } = env;
  return id ? { client: id, secret } : { client: app.id, secret: app.password };
}

/** The audiences that a token for the tab may have: that registration, by its id or by its address. */
export function tabAudiencesOf(env: Environment, { client }: SignInRegistration): readonly string[] {
  // Teams names the registration of a tab like this, unless its operator chose another address.
  const address = `api://${new URL(env.PUBLIC_URL ?? 'https://localhost').host}/${client}`;
  return Object.freeze([client, env.TAB_APP_ID_URI ?? address]);
}
