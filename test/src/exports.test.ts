import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { createLog } from '../../src/log.ts';
import { tellingExports } from '../../src/telemetry/exports.ts';
import { startOtlp } from '../../src/telemetry/otlp.ts';
import { Collector } from '../fixtures/collector.ts';

describe('A collector that takes nothing', () => {
  it('is told once, with what to do, and once more when it takes things again', async () => {
    const collector = await Collector.start();
    collector.status = 401;
    const lines: string[] = [];
    const telemetry = startOtlp({
      endpoint: collector.url.replace('//', '//bot:collector-secret@'),
      headers: { authorization: 'Bearer collector-secret' },
      version: '1.2.3',
      every: 30,
      log: createLog((line) => lines.push(line)),
    });
    telemetry.reads({ name: 'ready', about: 'x', unit: '1', read: async () => 1 });
    const until = async (done: () => boolean) => {
      while (!done()) await pause(5);
    };
    await until(() => lines.length > 0 && collector.refused > 1);
    collector.status = 200;
    await until(() => lines.length > 1 && collector.got.length > 1);
    await telemetry.close();
    await collector.stop();
    assert.doesNotMatch(lines.join(), /secret|127\.0\.0\.1/);
    const told = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      told.map(({ level, message }) => `${level}: ${message}`),
      ['warn: the collector does not take measures', 'info: the collector takes measures again'],
    );
    assert.equal(told[0].why, '401');
    assert.match(told[0].remedy, /Set OTEL_EXPORTER_OTLP_HEADERS/);
  });

  it('is told with why: it is away, the path is another, or it does not say', () => {
    const said: string[] = [];
    const log = createLog((line) => said.push(line));
    const away = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:4318'), { code: 'ECONNREFUSED' });
    for (const error of [away, Object.assign(new Error('Not Found'), { code: 404 }), new Error('geheim')]) {
      const exporter = {
        export: (_: unknown, done: (result: { code: number; error: Error }) => void) =>
          done({ code: 1, error }),
      };
      tellingExports(exporter, 'traces', log).export([], () => {});
    }
    const told = said.map((line) => JSON.parse(line));
    assert.deepEqual(
      told.map(({ why }) => why),
      ['ECONNREFUSED', '404', 'no reply, or too busy'],
    );
    assert.match(told[0].remedy, /whether the collector runs/);
    assert.match(told[1].remedy, /without \/v1/);
  });
});
