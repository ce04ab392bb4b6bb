import * as z from 'zod';
import { loadOnce } from '../load-once.ts';

/** Who signed in: their id in the directory, and the directory. */
export type SignedIn = Readonly<{ person: string; tenant: string }>;

/**
 * Signing in with the organisation's own accounts. Its callers keep what belongs to one sign-in; nothing is kept here.
 */
export type SignIn = Readonly<{
  tenant: string;
  /**
   * @param state comes back in the address
   * @returns where to send the browser, and what `end` needs
   */
  begin(state: string): Promise<Readonly<{ url: string; kept: string }>>;
  /** Whether the address that came back belongs to the sign-in that this was kept of. This asks nobody. */
  isAnswer(query: string, kept: string): boolean;
  /**
   * @param query what came back in the address
   * @throws when it does not belong to what was kept, or nobody signed in
   */
  end(query: string, kept: string): Promise<SignedIn>;
}>;

export type SignInSettings = Readonly<{
  /** The OpenID issuer. */
  issuer: string;
  tenant: string;
  client: string;
  /** Empty for a client without a secret. Then the proof of the code is enough. */
  secret: string;
  /** The address that the browser comes back to. */
  back: string;
}>;

const Kept = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
const Claims = z.object({ oid: z.string(), tid: z.string() });

/** Signs in with authorization code, PKCE and nonce. The library is loaded by the first who needs it. */
export function createSignIn({ issuer, tenant, client, secret, back }: SignInSettings): SignIn {
  const provider = loadOnce(() => discover(issuer, client, secret));

  return {
    tenant,
    async begin(state) {
      const { openid, configuration } = await provider();
      const verifier = openid.randomPKCECodeVerifier();
      const nonce = openid.randomNonce();
      const url = openid.buildAuthorizationUrl(configuration, {
        redirect_uri: back,
        scope: 'openid profile',
        response_mode: 'query',
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        // Somebody else may still be signed in on a shared computer.
        prompt: 'select_account',
      });
      return { url: url.href, kept: JSON.stringify({ state, nonce, verifier }) };
    },
    isAnswer: (query, kept) => new URLSearchParams(query).get('state') === stateOf(kept),
    async end(query, kept) {
      const { openid, configuration } = await provider();
      const { state, nonce, verifier } = Kept.parse(JSON.parse(kept));
      const tokens = await openid.authorizationCodeGrant(configuration, new URL(`${back}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const { oid, tid } = Claims.parse(tokens.claims());
      return { person: oid, tenant: tid };
    },
  };
}

/** @returns null for a text that is no sign-in of this version */
function stateOf(kept: string): string | null {
  try {
    return Kept.parse(JSON.parse(kept)).state;
  } catch {
    return null;
  }
}

async function discover(issuer: string, client: string, secret: string) {
  const openid = await import('openid-client');
  const server = new URL(issuer);
  // Only the issuer of a test has no https.
  const execute = server.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
  const proof = secret === '' ? openid.None() : openid.ClientSecretPost(secret);
  return { openid, configuration: await openid.discovery(server, client, {}, proof, { execute }) };
}
