import type { ConversationParameters } from 'botbuilder';
import { type Messenger, NotSent } from '../../delivery/messenger.ts';
import type { Connector } from './connector.ts';
import { keepClients } from './keep-clients.ts';
import { messageWith } from './message.ts';

/**
 * Sends messages that are no reply to a request, through the SDK's client.
 * @param connectorAt makes a client for a service URL, signed in as the bot
 */
export function createMessenger(connectorAt: (serviceUrl: string) => Promise<Connector>): Messenger {
  const clientAt = keepClients(connectorAt);

  return {
    async open({ serviceUrl, account, tenant }, signal) {
      const parameters: Partial<ConversationParameters> = {
        isGroup: false,
        members: [{ id: account, name: '' }],
        ...(tenant ? { tenantId: tenant, channelData: { tenant: { id: tenant } } } : {}),
      };
      const made = await asking(signal, async () =>
        (await clientAt(serviceUrl)).conversations.createConversation(
          parameters as ConversationParameters,
          within(signal),
        ),
      );
      return made.id;
    },
    async send({ serviceUrl, conversation }, { card, summary }, signal) {
      const sent = await asking(signal, async () =>
        (await clientAt(serviceUrl)).conversations.sendToConversation(
          conversation,
          messageWith(card, summary),
          within(signal),
        ),
      );
      return sent.id ?? null;
    },
  };
}

/** An option that the SDK's client takes and its types lack. */
function within(abortSignal: AbortSignal): object {
  return { abortSignal };
}

async function asking<T>(signal: AbortSignal, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw notSent(error, signal);
  }
}

/** The fields that are read of an error from the SDK's client. */
type Thrown = Readonly<{
  statusCode?: number;
  code?: string;
  response?: Readonly<{ headers?: Readonly<{ get?(name: string): string | undefined }> }>;
}>;

/** How many characters of an error's code are kept with the delivery. */
const CODE_LENGTH = 60;

function notSent(error: unknown, signal: AbortSignal): NotSent {
  const { statusCode, code, response } = (error ?? {}) as Thrown;
  const status = typeof statusCode === 'number' ? statusCode : null;
  const reason = signal.aborted && status === null ? 'timeout' : String(code ?? '');
  const retryAfter = response?.headers?.get?.('retry-after') ?? null;
  return new NotSent({ status, code: reason.slice(0, CODE_LENGTH), retryAfter });
}
