import { type Attributes, context, type Span, SpanStatusCode } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Config } from '../config/config.ts';
import { elapsed } from '../elapsed.ts';
import { loadOnce } from '../load-once.ts';
import type { Log } from '../log.ts';
import { tellingExports } from './exports.ts';
import { type Piece, type Telemetry, WORKS, type WorkName } from './telemetry.ts';

/** How often (ms) measures are sent, and how long (ms) a collector may take. */
const EVERY = 60_000;
const PATIENCE = 5_000;

/** What a name of this program looks like. Anything else is told as "other", so that no text of people gets out. */
const NAME = /^[a-z][\w./-]{0,39}$/i;

/** From how many seconds on work falls into another class of the histograms. */
const CLASSES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type OtlpSettings = NonNullable<Config['telemetry']> &
  Readonly<{
    version: string;
    every?: number;
    /** Is told when the collector takes nothing, and when it does again. */
    log?: Pick<Log, 'info' | 'warn'>;
  }>;

/** Begins to send measures and traces over OTLP (HTTP with JSON). Nothing of an error but its name is told. */
export function startOtlp({ endpoint, headers, version, every = EVERY, log }: OtlpSettings): Telemetry {
  const resource = resourceFromAttributes({ 'service.name': 'zelfscan', 'service.version': version });
  const to = (path: string) => ({ url: `${endpoint}/v1/${path}`, headers, timeoutMillis: PATIENCE });
  const reader = new PeriodicExportingMetricReader({
    exporter: tellingExports(new OTLPMetricExporter(to('metrics')), 'measures', log),
    exportIntervalMillis: every,
    exportTimeoutMillis: Math.min(PATIENCE, every),
  });
  const meters = new MeterProvider({ resource, readers: [reader] });
  const spans = new BatchSpanProcessor({
    exporter: tellingExports(new OTLPTraceExporter(to('traces')), 'traces', log),
  });
  const tracers = new TracerProvider({ resource, spanProcessors: [spans] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const meter = meters.getMeter('zelfscan');
  const tracer = tracers.getTracer('zelfscan');
  const durations = new Map(
    WORKS.map((work) => [
      work,
      meter.createHistogram(`zelfscan.${work}.duration`, {
        description: `How long each ${work} took`,
        unit: 's',
        advice: { explicitBucketBoundaries: CLASSES },
      }),
    ]),
  );

  function took({ work, name }: WorkName, outcome: string, seconds: number): void {
    durations.get(work)?.record(seconds, told(name, outcome));
  }

  /** Begins a piece of work. @returns what tells how it ended */
  function begun<T>(piece: Piece<T>, span: Span) {
    const since = elapsed();
    const ended = (outcome: string) => {
      took(piece, outcome, (elapsed() - since) / 1_000);
      span.setAttributes(told(piece.name, outcome)).end();
    };
    return {
      done(result: T): T {
        ended(piece.outcome?.(result) ?? 'done');
        return result;
      },
      failed(error: unknown): never {
        span.setStatus({ code: SpanStatusCode.ERROR });
        ended(error instanceof Error ? error.name : 'unknown');
        throw error;
      },
    };
  }

  return {
    took,
    timed: (piece, run) =>
      tracer.startActiveSpan(titleOf(piece), async (span) => {
        const { done, failed } = begun(piece, span);
        try {
          return done(await run());
        } catch (error) {
          return failed(error);
        }
      }),
    timedNow: (piece, run) =>
      tracer.startActiveSpan(titleOf(piece), (span) => {
        const { done, failed } = begun(piece, span);
        try {
          return done(run());
        } catch (error) {
          return failed(error);
        }
      }),
    reads({ name, about, unit, read }) {
      meter
        .createObservableGauge(`zelfscan.${name}`, { description: about, unit })
        .addCallback(async (result) => {
          const found = await read().catch(() => null);
          if (typeof found === 'number') result.observe(found);
          else
            for (const [part, value] of Object.entries(found ?? {}))
              result.observe(value, { name: plainName(part) });
        });
    },
    close: loadOnce(async () => {
      // A collector that is away does not keep the bot from ending.
      await Promise.allSettled([meters.shutdown(), tracers.shutdown()]);
      context.disable();
    }),
  };
}

function told(name: string, outcome: string): Attributes {
  return { name: plainName(name), outcome: /^\d{3}$/.test(outcome) ? outcome : plainName(outcome) };
}

function titleOf({ work, name }: WorkName): string {
  return `${work} ${plainName(name)}`;
}

function plainName(text: string): string {
  return NAME.test(text) ? text : 'other';
}
