import type { FastifyInstance } from 'fastify';

const yearSeconds = 31_536_000;
/** Answers are data: opened by themselves they load, run and frame nothing. */
const ofData = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** The app's page loads its own files; WeChat and Alipay put their bridges into it, so that scripts are not listed here. */
const ofPage = "frame-ancestors 'none'; base-uri 'self'; object-src 'none'";

/** What every answer says to a browser, where its route has not said more. */
export function describeAnswers(app: FastifyInstance, publicUrl: string): void {
  const isSecure = publicUrl.startsWith('https:');
  app.addHook('onSend', async ({ url }, reply) => {
    const isPage = url.startsWith('/app/');
    const usual: Record<string, string> = {
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': isPage ? ofPage : ofData,
      'x-frame-options': 'DENY', // web-views of older phones know no frame-ancestors
      ...(isSecure && { 'strict-transport-security': `max-age=${yearSeconds}; includeSubDomains` }),
      ...(!isPage && { 'cache-control': 'no-store' }),
    };
    for (const [header, value] of Object.entries(usual)) {
      const isSaid = reply.hasHeader(header) || reply.raw.hasHeader(header); // files say theirs to Node itself
      if (!isSaid) reply.header(header, value);
    }
  });
}
