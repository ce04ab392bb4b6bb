import { abortable } from '../abortable.ts';
import type { Log } from '../log.ts';
import { entraRefusal } from './entra-refusals.ts';

/** How long (ms) Entra ID may take. */
const PATIENCE = 30_000;

/**
 * Asks Entra ID for the token that goes along with what the bot sends, and tells the log whether it gave one. The bot takes
 * what Teams says with a wrong secret too, so that nothing else would show it before somebody waits for a card.
 * @param ask fetches the token; false where the bot proves nothing to anybody
 */
export async function tryToken(ask: () => Promise<boolean>, log: Log): Promise<void> {
  try {
    if (await abortable(ask(), AbortSignal.timeout(PATIENCE)))
      log.info('Entra ID gives the bot its token: Teams takes what it sends');
  } catch (error) {
    const { message } = error as Error;
    const code = /\bAADSTS\d+/.exec(message)?.[0];
    if (code)
      log.error('Entra ID refuses the bot: Teams takes nothing that it sends', {
        code,
        ...entraRefusal(code),
      });
    else
      log.warn(
        'Entra ID could not be asked for a token. Without one Teams takes nothing that the bot sends: let this machine ' +
          'reach login.microsoftonline.com, or, with a managed identity, see that it is assigned to it',
        { why: message },
      );
  }
}
