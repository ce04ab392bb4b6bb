import { CloudAdapter } from '@microsoft/agents-hosting';
import restify from 'restify';
import { PORT, RESULT, ready } from './card.ts';

/** botbuilder's successor, without its check of tokens. */
const adapter = new CloudAdapter();
const server = restify.createServer();
server.use(restify.plugins.bodyParser({ mapParams: false }));
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  type Process = Parameters<typeof adapter.process>;
  await adapter.process(request as Process[0], response as unknown as Process[1], async (context) => {
    const value = { status: 200, body: RESULT };
    await context.sendActivity({ type: 'invokeResponse', value } as Parameters<
      typeof context.sendActivity
    >[0]);
  });
});
server.listen(PORT, '127.0.0.1', ready);
