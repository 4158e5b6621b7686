// The proxy's configuration, in HAProxy itself where it is installed: who came, what is hidden, and what an app hears when no node is well.
import { spawnSync } from 'node:child_process';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { configFor, hasProxy, startProxy, type Proxy } from '../nodes/proxy';
import { freePort } from '../support/house/house';

const folder = mkdtempSync(join(tmpdir(), 'fadan-haproxy-'));
const addresses = ['127.0.0.1:18081', '127.0.0.1:18082', '127.0.0.1:18083'];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('has every line that differs where it is tried', () => {
  expect(configFor({ listen: 18080, nodes: addresses })).toContain('server node3 127.0.0.1:18083');
});

(hasProxy() ? describe : describe.skip)('HAProxy, so set up,', () => {
  let node: Server;
  let proxy: Proxy;
  let isReady = true;
  let came: IncomingHttpHeaders = {};
  const asked = (path: string, headers: Record<string, string> = {}) => fetch(`${proxy.url}${path}`, { headers });
  beforeAll(async () => {
    node = createServer((request, response) => {
      if (request.url !== '/health/ready') came = request.headers;
      response.statusCode = request.url === '/health/ready' && !isReady ? 503 : 200;
      response.end(request.url);
    });
    await new Promise<void>((done) => node.listen(0, '127.0.0.1', done));
    const { port } = node.address() as AddressInfo;
    const nodes = Array<string>(3).fill(`127.0.0.1:${port}`);
    // Seen from here, this machine is the wide world.
    proxy = await startProxy({ folder, listen: await freePort(), nodes, ourHouse: '10.0.0.0/8' });
  });
  afterAll(async () => {
    await proxy.stop();
    node.close();
  });

  it('takes it', () => {
    const file = join(folder, 'checked.cfg');
    writeFileSync(file, configFor({ listen: 18080, nodes: addresses }));
    expect(spawnSync('haproxy', ['-c', '-f', file]).status).toBe(0);
  });
  it('says who came and which request it is, whatever the phone says', async () => {
    await asked('/v1/cars', { 'x-forwarded-for': '203.0.113.9', 'x-request-id': 'made-up-by-a-phone' });
    expect(came['x-forwarded-for']).toBe('127.0.0.1');
    expect(came['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });
  it.each(['/operator', '/operator/payments', '/%6fperator/cases'])('hides %s from the world', async (path) => {
    came = {};
    expect((await asked(path)).status).toBe(404);
    expect(came).toEqual({});
  });
  it('says in our words that no node wants requests', async () => {
    isReady = false;
    let answer = await asked('/v1/cars');
    for (const end = Date.now() + 20_000; answer.status !== 503 && Date.now() < end;) answer = await asked('/v1/cars');
    expect([answer.headers.get('retry-after'), await answer.json()]).toEqual(['5', { code: 'storage_unavailable' }]);
  });
});
