import restify from 'restify';
import { PORT, RESULT, ready } from './card.ts';

/** restify as its documentation shows it. */
const server = restify.createServer();
server.use(restify.plugins.bodyParser({ mapParams: false }));
server.post('/api/messages', async (_: restify.Request, response: restify.Response) => {
  response.send(200, RESULT);
});
server.listen(PORT, '127.0.0.1', ready);
