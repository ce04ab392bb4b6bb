import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

/** Makes clients that are signed in as the bot. */
export type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;

/** The SDK's client that asks and tells Teams things, for one service URL. */
export type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;
