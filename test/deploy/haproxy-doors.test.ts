// The proxy's two doors as the world meets them: what is led on to TLS, what TLS it is, and what the proxy's own answers say.
import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type ConnectionOptions } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import forge from 'node-forge';
import { hasProxy, startProxy, type Proxy } from '../nodes/proxy';
import { freePort } from '../support/house/house';

const folder = mkdtempSync(join(tmpdir(), 'fadan-doors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ownCertificate(): string {
  const { privateKey, publicKey } = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.validity.notAfter.setFullYear(certificate.validity.notBefore.getFullYear() + 1);
  certificate.sign(privateKey, forge.md.sha256.create());
  const pem = join(folder, 'own.pem');
  writeFileSync(pem, forge.pki.certificateToPem(certificate) + forge.pki.privateKeyToPem(privateKey));
  return pem;
}

(hasProxy() ? describe : describe.skip)('HAProxy, so set up,', () => {
  let node: Server;
  let proxy: Proxy;
  const ports = { plain: 0, tls: 0 };
  beforeAll(async () => {
    node = createServer((_request, response) => response.end('of a node'));
    await new Promise<void>((done) => node.listen(0, '127.0.0.1', done));
    const nodes = Array<string>(3).fill(`127.0.0.1:${(node.address() as AddressInfo).port}`);
    Object.assign(ports, { plain: await freePort(), tls: await freePort() });
    proxy = await startProxy({
      ...{ folder, listen: await freePort(), nodes, ourHouse: '10.0.0.0/8', plain: ports.plain },
      tls: { port: ports.tls, pem: ownCertificate() },
    });
  });
  afterAll(async () => {
    await proxy?.stop();
    node?.close();
  });

  const withoutTls = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${ports.plain}${path}`, { redirect: 'manual' });
    return [answer.status, answer.headers.get('location')];
  };
  it.each(['/', '/app/', '/t?no=3301061900000131', '/proof/a-token', '/back/payment/1'])(
    'leads a browser on to TLS from %s',
    async (path) => {
      expect(await withoutTls(path)).toEqual([308, `https://127.0.0.1:${ports.plain}${path}`]);
    },
  );
  it.each(['/v1/cars', '/v1/session', '/notify/wechat', '/account/wechat', '/operator', '/openapi.json'])(
    'lets no program go on that asks %s without TLS: it would never hear of it',
    async (path) => {
      expect(await withoutTls(path)).toEqual([403, null]);
    },
  );

  const shaken = (options: ConnectionOptions) =>
    new Promise<string>((resolve) => {
      const socket = connect({ port: ports.tls, host: '127.0.0.1', rejectUnauthorized: false, ...options }, () => {
        resolve(`${socket.getProtocol()} ${socket.getCipher().name}`);
        socket.destroy();
      });
      socket.on('error', () => resolve('refused'));
    });
  const any = 'ALL:@SECLEVEL=0';
  it('speaks the newest TLS first, and its strongest cipher', async () => {
    expect(await shaken({})).toBe('TLSv1.3 TLS_AES_256_GCM_SHA384');
    expect(await shaken({ maxVersion: 'TLSv1.2' })).toBe('TLSv1.2 ECDHE-RSA-AES256-GCM-SHA384');
  });
  it.each<[string, ConnectionOptions]>([
    ['TLS 1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: any }],
    ['a key that opens all that was ever said', { maxVersion: 'TLSv1.2', ciphers: 'AES256-GCM-SHA384:@SECLEVEL=0' }],
    ['blocks that are chained', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES256-SHA384:@SECLEVEL=0' }],
  ])('refuses %s', async (_, options) => {
    expect(await shaken(options)).toBe('refused');
  });

  it.each([
    ['of a node', '/v1/cars', 200],
    ['of its own', '/operator', 404],
  ])('says on an answer %s what a browser may do with it', async (_, path, status) => {
    const { headers, status: said } = await fetch(proxy.url + path);
    expect(said).toBe(status);
    expect(Object.fromEntries(headers)).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
  });
});
