import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import { APP, TENANT } from '../../fixtures/registration.ts';
import { PORT, RESULT, ready } from './card.ts';

/**
 * The SDK on restify as its samples show it, with the invoke answered at once. With `TEST_OPENID` it checks tokens, by the
 * provider that is named there; all of these settings have to be given for one of them to hold.
 */
const { TEST_OPENID } = process.env;
const openId: { issuer: string; metadata: string } | null = TEST_OPENID ? JSON.parse(TEST_OPENID) : null;
const authentication = openId
  ? new ConfigurationBotFrameworkAuthentication(
      {
        ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${TENANT}`,
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        ToBotFromChannelTokenIssuer: openId.issuer,
        OAuthUrl: 'https://api.botframework.com',
        ToBotFromChannelOpenIdMetadataUrl: openId.metadata,
        ToBotFromEmulatorOpenIdMetadataUrl: openId.metadata,
        CallerId: 'urn:botframework:azure',
      },
      new ConfigurationServiceClientCredentialFactory({
        MicrosoftAppId: APP,
        MicrosoftAppPassword: 'geheim',
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: TENANT,
      }),
    )
  : new ConfigurationBotFrameworkAuthentication({});
const adapter = new CloudAdapter(authentication);
const server = restify.createServer();
server.use(restify.plugins.bodyParser({ mapParams: false }));
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  const { method = 'POST', headers, body } = request;
  await adapter.process({ method, headers, body }, response, async (context: TurnContext) => {
    const value = { status: 200, body: RESULT };
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
  });
});
server.listen(PORT, '127.0.0.1', ready);
