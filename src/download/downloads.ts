import { randomBytes } from 'node:crypto';
import { timeOf } from '../../dialogs/time.ts';
import type { Log } from '../log.ts';
import type { KeptLink } from '../store/contract/download-links.ts';
import type { Store } from '../store/contract/store.ts';
import { hashOf } from '../store/queries/tables/links.ts';
import { type FileDeps, type FileReply, makeFile } from './file.ts';
import { type PageName, type PageReply, pageReply } from './link-pages.ts';
import type { SignedIn, SignIn } from './sign-in.ts';

export type DownloadDeps = FileDeps &
  Readonly<{
    store: Pick<Store, 'linkOf' | 'beginSignIn' | 'endSignIn' | 'useLink'>;
    log: Log;
    /** Null when nobody signs in, on this machine only: then the link opens the file. */
    signIn: SignIn | null;
  }>;

/** The pages behind a link to a file. Nothing is remembered here: any replica can go on with what another began. */
export type Downloads = Readonly<{
  /** Tells what the link is for, without using it up: programs look at links before people do. */
  look(secret: string): Promise<PageReply>;
  /** Gives the file, or sends its owner to sign in first. */
  take(secret: string): Promise<PageReply>;
  /** @param query the part of the address with which the sign-in comes back */
  signedIn(query: string): Promise<PageReply>;
}>;

/** 32 random bytes, as they stand in an address. */
const SECRET = /^[\w-]{43}$/;

export function createDownloads(deps: DownloadDeps): Downloads {
  const { content, store, signIn, log } = deps;
  const page = (name: PageName, format?: KeptLink['format']) =>
    pageReply(content, name, { format, signIn: signIn !== null });

  /** What is wrong with a link now; null when it works. */
  function problemOf(link: KeptLink | null): PageName | null {
    if (!link) return 'unknown';
    if (link.usedAt !== null) return 'used';
    return link.expires > timeOf(deps.now()) ? null : 'expired';
  }

  async function find(secret: string): Promise<{ hash: string; link: KeptLink } | PageName> {
    if (!SECRET.test(secret)) return 'unknown';
    const hash = hashOf(secret);
    const link = await store.linkOf(hash);
    return problemOf(link) ?? (link ? { hash, link } : 'unknown');
  }

  /**
   * Makes the file before the link is used up, so that a failure does not cost the link. When two ask at once, one gets
   * it.
   */
  async function give(hash: string, link: KeptLink): Promise<PageReply> {
    let file: FileReply | null;
    try {
      file = await makeFile(deps, link);
    } catch (error) {
      log.error('a file could not be made', { format: link.format, error });
      return page('failed');
    }
    if (!file) return page('gone');
    if (await store.useLink(hash, timeOf(deps.now()))) return file;
    return page(problemOf(await store.linkOf(hash)) ?? 'failed');
  }

  /**
   * Ends a sign-in, once.
   * @returns null when it failed, or when the link waits for another sign-in, which then goes on
   */
  async function signedInAs(
    { end, isAnswer }: SignIn,
    { hash, kept, query }: Readonly<{ hash: string; kept: string | null; query: string }>,
  ): Promise<SignedIn | null> {
    if (kept === null || !isAnswer(query, kept) || !(await store.endSignIn(hash, kept))) return null;
    try {
      return await end(query, kept);
    } catch (error) {
      log.warn('a sign-in failed', { error });
      return null;
    }
  }

  return {
    async look(secret) {
      const found = await find(secret);
      return typeof found === 'string' ? page(found) : page('ready', found.link.format);
    },
    async take(secret) {
      const found = await find(secret);
      if (typeof found === 'string') return page(found);
      if (!signIn) return await give(found.hash, found.link);
      try {
        const state = `${found.hash}.${randomBytes(32).toString('base64url')}`;
        const { url, kept } = await signIn.begin(state);
        await store.beginSignIn(found.hash, kept);
        return { status: 303, headers: { location: url, 'cache-control': 'no-store' }, body: '' };
      } catch (error) {
        log.error('a sign-in could not begin', { error });
        return page('failed');
      }
    },
    async signedIn(query) {
      const [hash = ''] = (new URLSearchParams(query).get('state') ?? '').split('.');
      const link = SECRET.test(hash) ? await store.linkOf(hash) : null;
      const problem = problemOf(link);
      if (problem || !link || !signIn) return page(problem ?? 'unknown');
      const who = await signedInAs(signIn, { hash, kept: link.signIn, query });
      if (!who) return page('sign-in-failed');
      const mine = who.tenant === signIn.tenant && who.person === link.person;
      return mine ? await give(hash, link) : page('other');
    },
  };
}
