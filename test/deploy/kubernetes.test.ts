// The manifests by Kubernetes' own schemas (kubernetes-models carries them), and by what a node asks of whoever runs it.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { routesOfService } from '../../scripts/routes';

type Probe = { httpGet: { path: string } };
type Labels = { app: string };
type Container = {
  securityContext: object;
  volumeMounts: { mountPath: string; readOnly?: boolean }[];
} & Record<'startupProbe' | 'livenessProbe' | 'readinessProbe', Probe>;
type Pod = { securityContext: object; containers: [Container]; terminationGracePeriodSeconds: number };
type Deployment = {
  spec: { strategy: { rollingUpdate: object }; template: { metadata: { labels: Labels }; spec: Pod } };
};
type Selecting = { spec: { selector: Labels & { matchLabels: Labels }; podSelector: { matchLabels: Labels } } };

const folder = 'deploy/kubernetes';
const read = <T>(file: string) => parse(readFileSync(join(folder, file), 'utf8')) as T;
const manifests = readdirSync(folder).filter((file) => file.endsWith('.yml'));
const { strategy, template } = read<Deployment>('deployment.yml').spec;
const pod = template.spec;
const [container] = pod.containers;

const judged = (given: object[]): string[] =>
  JSON.parse(
    execFileSync(process.execPath, ['test/deploy/judge-manifests.mjs'], {
      input: JSON.stringify(given),
      env: { ...process.env, NODE_OPTIONS: '' },
    }).toString(),
  ) as string[];

describe('the manifests', () => {
  it('are what Kubernetes takes', () => {
    const given = manifests.map((file) => read<object>(file));
    expect(judged(given)).toEqual(manifests.map(() => 'nothing'));
    const broken = judged(given.map((manifest) => ({ ...manifest, spec: 'three nodes' })));
    expect(broken.filter((word) => word === 'nothing')).toEqual([]);
  });
  it('are all in the kustomization, and of one app', () => {
    expect(read<{ resources: string[] }>('kustomization.yaml').resources.sort()).toEqual(manifests.sort());
    const selecting = (file: string) => read<Selecting>(file).spec;
    expect([
      template.metadata.labels,
      selecting('service.yml').selector,
      selecting('disruption-budget.yml').selector.matchLabels,
      selecting('network-policy.yml').podSelector.matchLabels,
    ]).toEqual(Array(4).fill({ app: 'fadan' }));
  });
});

describe('a node', () => {
  it('is nobody’s root and writes nothing but to /tmp', () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    expect(container.securityContext).toMatchObject({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container.volumeMounts.filter(({ readOnly }) => !readOnly).map(({ mountPath }) => mountPath)).toEqual([
      '/tmp',
    ]);
  });
  it('is asked at addresses that it answers, and is not killed for a database that is away', async () => {
    const { startupProbe, livenessProbe, readinessProbe } = container;
    const asked = [startupProbe, livenessProbe, readinessProbe].map((probe) => probe.httpGet.path);
    expect(asked).toEqual(['/health/live', '/health/live', '/health/ready']);
    const known = (await routesOfService()).map(({ url }) => url);
    expect(asked.filter((path) => !known.includes(path))).toEqual([]);
  });
  it('is replaced only after another serves, and is given the time to leave', () => {
    expect(strategy.rollingUpdate).toEqual({ maxUnavailable: 0, maxSurge: 1 });
    const page = readFileSync('docs/deploy.md', 'utf8');
    const seconds = (name: string) => Number(new RegExp(`"${name}": (\\d+)`).exec(page)![1]);
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(seconds('drainSeconds') + seconds('stopSeconds') + 5);
  });
});
