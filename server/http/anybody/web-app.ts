import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The build names a script or style by what is in it: under one name it never changes. */
const hashed = /\.[0-9a-f]{8}\.(js|css)(\.br|\.gz)?$/;

/** The app in the browser, compressed as the build left it. */
export async function serveWebApp(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(statics, {
    root: folder,
    prefix: '/app/',
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.setHeader('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.setHeader('vary', 'accept-encoding');
      // WeChat Pay's page refuses a browser that does not say which site it comes from; the page itself stays ours.
      reply.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
    },
  });
  app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/app/'));
}
