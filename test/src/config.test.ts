import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startServer } from '../../src/server.ts';

const APP = '11111111-2222-4333-8444-555555555555';

describe('The settings', () => {
  it('listen on this machine only without an app id, whatever HOST says', () => {
    assert.equal(readConfig({ HOST: '0.0.0.0' }).host, '127.0.0.1');
    assert.equal(readConfig({ MICROSOFT_APP_ID: APP, MICROSOFT_APP_TENANT_ID: 't' }).host, '0.0.0.0');
  });

  it('refuse production without an app id', () => {
    assert.throws(() => readConfig({ NODE_ENV: 'production' }), /MICROSOFT_APP_ID is not set/);
  });

  it('name the variable that is wrong', () => {
    assert.throws(() => readConfig({ PORT: 'drie' }), /PORT/);
    assert.throws(() => readConfig({ MICROSOFT_APP_ID: 'x' }), /MICROSOFT_APP_ID/);
    assert.throws(() => readConfig({ MICROSOFT_APP_ID: APP }), /MICROSOFT_APP_TENANT_ID/);
  });

  it('are frozen', () => {
    assert.ok(Object.isFrozen(readConfig({})));
  });
});

describe('The server', () => {
  it('says which port is taken and what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const bot = { handle: async () => ({ status: 200, body: undefined }), close: async () => {} };
    await assert.rejects(
      startServer(
        bot,
        createLog(() => {}),
        { host: '127.0.0.1', port },
      ),
      new RegExp(`Cannot listen on 127.0.0.1:${port} \\(EADDRINUSE\\).*set PORT`),
    );
    other.close();
  });
});
