import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/config.ts';
import { SETTINGS } from '../../src/config/environment.ts';
import { SECRETS } from '../../src/config/secret-files.ts';

const FOLDER = join(import.meta.dirname, '../../deployment/kubernetes');
const EXAMPLE = 'secrets.example.yaml';

type Port = Readonly<{
  name?: string;
  containerPort?: number;
  port?: number | string;
  targetPort?: string;
  protocol?: string;
}>;
type Labels = Readonly<Record<string, string>>;
type Probe = Readonly<{
  httpGet: { path: string; port: string };
  timeoutSeconds: number;
  periodSeconds: number;
  failureThreshold: number;
}>;
type Container = Readonly<{
  image: string;
  ports: Port[];
  envFrom: { configMapRef: { name: string } }[];
  env?: unknown;
  resources: { requests: Labels; limits: Labels };
  startupProbe: Probe;
  livenessProbe: Probe;
  readinessProbe: Probe;
  securityContext: unknown;
  volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
}>;
type Pod = Readonly<{
  serviceAccountName: string;
  automountServiceAccountToken: boolean;
  terminationGracePeriodSeconds: number;
  securityContext: Record<string, unknown>;
  topologySpreadConstraints: { topologyKey: string; labelSelector: { matchLabels: Labels } }[];
  containers: Container[];
  volumes: {
    name: string;
    secret?: { secretName: string; defaultMode: number };
    emptyDir?: { medium: string };
  }[];
}>;
type Peer = Readonly<{
  ipBlock?: { cidr: string; except?: string[] };
  namespaceSelector?: { matchLabels: Labels };
}>;
type Manifest = Readonly<{
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Labels };
  automountServiceAccountToken?: boolean;
  data: Record<string, string>;
  stringData: Record<string, string>;
  spec: {
    replicas: number;
    minAvailable: number;
    strategy: { rollingUpdate: { maxUnavailable: number; maxSurge: number } };
    selector: Labels & { matchLabels: Labels };
    podSelector: { matchLabels: Labels };
    policyTypes: string[];
    ingress: { from: Peer[]; ports: Port[] }[];
    egress: { to: Peer[]; ports: Port[] }[];
    template: { metadata: { labels: Labels }; spec: Pod };
    ports: Port[];
    tls: { hosts: string[] }[];
    rules: {
      host: string;
      http: { paths: { backend: { service: { name: string; port: { name: string } } } }[] };
    }[];
  };
}>;

const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const kustomization = parse(read('kustomization.yaml')) as {
  namespace: string;
  resources: string[];
  images: { name: string }[];
};
const names = globSync(join(FOLDER, '*.yaml')).map((path) => basename(path));
const manifests = names
  .filter((name) => name !== 'kustomization.yaml')
  .map((name) => parse(read(name)) as Manifest);

function only(kind: string): Manifest {
  const [found, ...others] = manifests.filter((one) => one.kind === kind);
  assert.ok(found && others.length === 0, `one ${kind}`);
  return found;
}

const { spec: deployed } = only('Deployment');
const pod = deployed.template.spec;
const [container, ...beside] = pod.containers as [Container];
const settings = only('ConfigMap').data;
const secrets = only('Secret').stringData;

describe('The manifests for Kubernetes', () => {
  it('are applied all together, but for the secrets, of which there is an example only', () => {
    const listed = names.filter((name) => ![EXAMPLE, 'kustomization.yaml'].includes(name));
    assert.deepEqual(kustomization.resources.toSorted(), listed.sort());
    for (const [key, value] of Object.entries(secrets))
      assert.match(value, /<[a-z ]+>/, `${key} is a placeholder`);
    assert.match(
      readFileSync(join(FOLDER, '../../.gitignore'), 'utf8'),
      /^deployment\/kubernetes\/secrets\.yaml$/m,
    );
  });

  it('stand in one namespace, which lets no pod have more rights than it needs', () => {
    const { metadata } = only('Namespace');
    assert.equal(kustomization.namespace, metadata.name);
    for (const one of manifests.filter(({ kind }) => kind !== 'Namespace'))
      assert.equal(one.metadata.namespace, metadata.name, one.kind);
    assert.equal(metadata.labels?.['pod-security.kubernetes.io/enforce'], 'restricted');
  });

  it('mean the same pods, wherever they choose them', () => {
    const { labels } = deployed.template.metadata;
    const chosen = [
      deployed.selector.matchLabels,
      only('Service').spec.selector,
      only('PodDisruptionBudget').spec.selector.matchLabels,
      only('NetworkPolicy').spec.podSelector.matchLabels,
      ...pod.topologySpreadConstraints.map(({ labelSelector }) => labelSelector.matchLabels),
    ];
    assert.equal(chosen.length, 6);
    for (const one of chosen) assert.deepEqual(one, labels);
  });

  it('lead a request from the host over https to the port where the bot listens', () => {
    const { tls, rules } = only('Ingress').spec;
    const service = only('Service');
    const { host } = new URL(settings.PUBLIC_URL ?? '');
    assert.deepEqual([tls[0]?.hosts, rules.map((rule) => rule.host)], [[host], [host]]);
    const backend = rules[0]?.http.paths[0]?.backend.service;
    assert.deepEqual(backend, { name: service.metadata.name, port: { name: service.spec.ports[0]?.name } });
    const [port] = container.ports;
    assert.equal(service.spec.ports[0]?.targetPort, port?.name);
    assert.equal(String(port?.containerPort), settings.PORT);
    const [letIn] = only('NetworkPolicy').spec.ingress;
    assert.deepEqual(letIn?.ports, [{ protocol: 'TCP', port: port?.name }]);
    assert.ok(letIn?.from.every(({ namespaceSelector }) => namespaceSelector));
  });

  it('let out to names, to Microsoft on the internet, to PostgreSQL, and nowhere else', () => {
    const { egress, policyTypes } = only('NetworkPolicy').spec;
    assert.deepEqual(policyTypes, ['Ingress', 'Egress']);
    assert.deepEqual(
      egress.map(({ ports }) => ports.map(({ port }) => port)),
      [[53, 53], [443], [5432]],
    );
    const [, internet, database] = egress.map(({ to }) => to[0]?.ipBlock);
    for (const inside of ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16'])
      assert.ok(internet?.except?.includes(inside), inside);
    assert.match(database?.cidr ?? '', /\/32$/);
  });

  it('keep two replicas, of which one runs whatever happens to nodes and updates', () => {
    assert.equal(deployed.replicas, 2);
    assert.equal(deployed.strategy.rollingUpdate.maxUnavailable, 0);
    assert.equal(only('PodDisruptionBudget').spec.minAvailable, 1);
    assert.deepEqual(
      pod.topologySpreadConstraints.map(({ topologyKey }) => topologyKey),
      ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'],
    );
  });

  it('ask whether it lives and is ready, give it two minutes to start and 30 seconds to stop', () => {
    const { startupProbe, livenessProbe, readinessProbe } = container;
    assert.deepEqual(
      [startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet.path),
      ['/health/live', '/health/live', '/health/ready'],
    );
    assert.equal(startupProbe.periodSeconds * startupProbe.failureThreshold, 120);
    // The bot itself waits 2 seconds for the store.
    assert.ok(readinessProbe.timeoutSeconds > 2);
    assert.equal(pod.terminationGracePeriodSeconds, 30);
  });

  it('give the bot no rights, no token and no file to write', () => {
    assert.equal(beside.length, 0);
    const { runAsNonRoot, seccompProfile } = pod.securityContext;
    assert.deepEqual([runAsNonRoot, seccompProfile], [true, { type: 'RuntimeDefault' }]);
    assert.deepEqual(container.securityContext, {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    assert.equal(pod.serviceAccountName, only('ServiceAccount').metadata.name);
    assert.deepEqual(
      [pod.automountServiceAccountToken, only('ServiceAccount').automountServiceAccountToken],
      [false, false],
    );
    assert.deepEqual(pod.volumes.find(({ name }) => name === 'tmp')?.emptyDir?.medium, 'Memory');
    assert.ok(container.resources.limits.memory && container.resources.requests.memory);
    assert.deepEqual(
      kustomization.images.map(({ name }) => name),
      [container.image],
    );
  });
});

describe('The bot in Kubernetes', () => {
  const mount = container.volumeMounts.find(({ name }) => name === 'secrets');
  const volume = pod.volumes.find(({ name }) => name === 'secrets');
  const paths = Object.entries(settings).filter(([name, value]) => name.endsWith('_FILE') && value !== '');

  it('is told every setting that there is, with the secrets as files, and PostgreSQL instead of a file', () => {
    const files = SECRETS.map((name) => `${name}_FILE`);
    const there = [...SETTINGS.filter((name) => !SECRETS.some((one) => one === name)), ...files];
    assert.deepEqual(
      there.filter((name) => !(name in settings)),
      ['DATABASE_FILE'],
    );
    assert.deepEqual(
      Object.keys(settings).filter((name) => !there.includes(name)),
      [],
    );
    assert.ok(settings.DATABASE_URL_FILE);
    assert.deepEqual(
      [container.envFrom, container.env],
      [[{ configMapRef: { name: only('ConfigMap').metadata.name } }], undefined],
    );
  });

  it('finds each file of a secret where the secret is mounted, for its own user alone', () => {
    assert.equal(volume?.secret?.secretName, only('Secret').metadata.name);
    assert.equal(volume?.secret?.defaultMode, 0o440);
    assert.equal(mount?.readOnly, true);
    assert.deepEqual(
      paths.map(([, path]) => path).sort(),
      Object.keys(secrets)
        .map((key) => `${mount?.mountPath}/${key}`)
        .sort(),
    );
  });

  it('starts with what it is told, once the placeholders are filled in', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zelfscan-secrets-'));
    try {
      for (const [key, value] of Object.entries(secrets))
        writeFileSync(join(folder, key), value.replaceAll(/[<>]/g, '').replaceAll(' ', '-'));
      const moved = paths.map(([name, path]) => [name, path.replace(mount?.mountPath ?? '', folder)]);
      const { postgres, app, host, port } = readConfig({ ...settings, ...Object.fromEntries(moved) });
      assert.equal(postgres?.url, 'postgres://zelfscan:password@host:5432/zelfscan');
      assert.deepEqual([app?.password, host, port], ['client-secret', '0.0.0.0', 3978]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
