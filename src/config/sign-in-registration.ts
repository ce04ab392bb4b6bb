import { ConfigError } from './config-error.ts';
import type { Environment } from './environment.ts';
import type { Registration } from './registration.ts';

/** The registration that people sign in to for a download. */
export type SignInRegistration = Readonly<{ client: string; secret: string }>;

/**
 * Finds the registration that people sign in to: the bot's own, or another one. Nobody can sign in to a managed
 * identity.
 * @throws ConfigError when there is none
 */
export function signInIn(env: Environment, app: Registration): SignInRegistration {
  if (env.SIGN_IN_APP_ID) return { client: env.SIGN_IN_APP_ID, secret: env.SIGN_IN_APP_PASSWORD };
  if (app.type === 'UserAssignedMsi' || (app.certificate && !app.password)) {
    const how = app.certificate ? 'a certificate and no secret' : 'MICROSOFT_APP_TYPE=UserAssignedMsi';
    throw new ConfigError(
      `SIGN_IN_APP_ID is not set: with ${how} nobody can sign in for a download. ` +
        'Set it to the app id of a registration with the redirect address <PUBLIC_URL>/download/signed-in.',
    );
  }
  return { client: app.id, secret: app.password };
}

/** The audiences that a token for the tab may have: that registration, by its id or by its address. */
export function tabAudiencesOf(env: Environment, { client }: SignInRegistration): readonly string[] {
  // Teams names the registration of a tab like this, unless its operator chose another address.
  const address = `api://${new URL(env.PUBLIC_URL ?? 'https://localhost').host}/${client}`;
  return Object.freeze([client, env.TAB_APP_ID_URI ?? address]);
}
