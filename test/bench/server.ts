import { createServer } from 'node:http';
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';

/**
 * One of the servers that the benchmark compares, as a process of its own:
 * `node server.ts raw|bare|bot <port>`. It prints "ready" when it listens.
 */

const [kind = '', port = '0'] = process.argv.slice(2);
const CARD = {
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: { type: 'AdaptiveCard' },
};

const servers: Record<string, () => Promise<unknown>> = {
  raw: async () =>
    createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        JSON.parse(Buffer.concat(chunks).toString());
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(CARD));
      });
    }).listen(Number(port), '127.0.0.1', ready),
  bare: async () => {
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
    const server = restify.createServer();
    server.use(restify.plugins.bodyParser({ mapParams: false }));
    server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
      const { method = 'POST', headers, body } = request;
      await adapter.process({ method, headers, body }, response, async (context: TurnContext) => {
        const value = { status: 200, body: CARD };
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
      });
    });
    server.listen(Number(port), '127.0.0.1', ready);
  },
  bot: async () => {
    const config = readConfig({ ...process.env, PORT: port });
    await startApp(
      config,
      createLog((line) => process.stderr.write(`${line}\n`)),
    );
    ready();
  },
};

function ready(): void {
  process.stdout.write('ready\n');
}

process.once('SIGINT', () => process.exit(0));
process.on('message', () => process.send?.(process.memoryUsage().rss));
await servers[kind]?.();
