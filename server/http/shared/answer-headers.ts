import type { FastifyInstance } from 'fastify';

const yearSeconds = 31_536_000;
/** Answers are data: opened by themselves they load, run and frame nothing. */
const ofData = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** The app's page loads its own files; WeChat and Alipay put their bridges into it, so that scripts are not listed here. */
const ofPage = "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

/** isPage: of a file of the app, which says itself how long it is kept. */
export const usualHeaders = (publicUrl: string, isPage = false): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': isPage ? ofPage : ofData,
  'x-frame-options': 'DENY', // web-views of older phones know no frame-ancestors
  ...(publicUrl.startsWith('https:') && { 'strict-transport-security': `max-age=${yearSeconds}; includeSubDomains` }),
  ...(!isPage && { 'cache-control': 'no-store' }),
});

/** What every answer says to a browser, where its route has not said more. */
export function describeAnswers(app: FastifyInstance, publicUrl: string): void {
  app.addHook('onSend', async ({ url }, reply) => {
    for (const [header, value] of Object.entries(usualHeaders(publicUrl, url.startsWith('/app/')))) {
      const isSaid = reply.hasHeader(header) || reply.raw.hasHeader(header); // files say theirs to Node itself
      if (!isSaid) reply.header(header, value);
    }
  });
}
