import type { Config } from './config/config.ts';
import { createSignIn, type SignIn } from './download/sign-in.ts';
import type { Elapsed } from './elapsed.ts';
import { createEntra } from './tab/entra.ts';
import type { Identity } from './tab/identity.ts';
import type { Local } from './tab/local-people.ts';

/** With a registration people prove who they are with Entra ID before they get a file. */
export function signInFor({ app, signIn }: Config, address: string): SignIn | null {
  if (!app || !signIn) return null;
  const issuer = `https://login.microsoftonline.com/${app.tenant}/v2.0`;
  return createSignIn({ issuer, tenant: app.tenant, ...signIn, back: `${address}/download/signed-in` });
}

/** How people prove who they are in the tab: by a token of the organisation, or by a choice in a local run. */
export async function identityFor(
  { app, tabAudiences }: Config,
  elapsed: Elapsed,
): Promise<Identity | Local> {
  // Only a local run has people of its own, and needs YAML for them.
  if (!app) return (await import('./tab/local-people.ts')).createLocal();
  const login = `https://login.microsoftonline.com/${app.tenant}`;
  const keys = `${login}/discovery/v2.0/keys`;
  const { tenant } = app;
  return createEntra({ issuer: `${login}/v2.0`, keys, tenant, audiences: tabAudiences }, elapsed);
}
