import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { compressFolder } from '../../../../scripts/lib/compress';
import { serveWebApp } from '../../../../server/http/anybody/web-app';

describe('the app in the browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fadan-web-'));
  const script = 'console.log("罚单");\n'.repeat(200);
  let app: FastifyInstance;
  beforeAll(async () => {
    mkdirSync(join(folder, 'js'));
    writeFileSync(join(folder, 'js/app.0123abcd.js'), script);
    writeFileSync(join(folder, 'js/few.0123abcd.js'), 'few();');
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    compressFolder(folder);
    app = fastify();
    await serveWebApp(app, folder);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });
  const get = (url: string, accepts?: string) =>
    app.inject({ url, headers: accepts ? { 'accept-encoding': accepts } : {} });

  it('comes as small as the browser reads it, and says that it depends on that', async () => {
    const byBrotli = await get('/app/js/app.0123abcd.js', 'gzip, deflate, br');
    expect(byBrotli.headers['content-encoding']).toBe('br');
    expect(byBrotli.headers['content-type']).toMatch('javascript');
    expect(byBrotli.headers.vary).toBe('accept-encoding');
    expect(String(brotliDecompressSync(byBrotli.rawPayload))).toBe(script);
    const byGzip = await get('/app/js/app.0123abcd.js', 'gzip');
    expect(String(gunzipSync(byGzip.rawPayload))).toBe(script);
    expect((await get('/app/js/app.0123abcd.js')).body).toBe(script);
    expect((await get('/app/js/few.0123abcd.js', 'br')).body).toBe('few();');
  });
  it('is kept for good where its name tells what is in it, and asked for where not', async () => {
    for (const accepts of ['br', undefined]) {
      expect((await get('/app/js/app.0123abcd.js', accepts)).headers['cache-control']).toMatch('immutable');
      expect((await get('/app/', accepts)).headers['cache-control']).toBe('no-cache');
    }
  });
  it.each(['/app/js/', '/app/js', '/app/..%2f..%2fetc/passwd', '/app/%2e%2e/%2e%2e/etc/passwd', '/app/.git/config'])(
    'shows at %s no list of files, and none of elsewhere',
    async (path) => {
      const { statusCode, body } = await get(path);
      expect([403, 404]).toContain(statusCode);
      expect(body).not.toMatch(/app\.0123abcd|root:/);
    },
  );
  it('tells the cashier from which site it comes', async () => {
    expect((await get('/app/')).headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  });
});
