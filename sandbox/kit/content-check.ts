import type { FastifyInstance } from 'fastify';

export type ContentFault = 'none' | 'silent';
/** What the companies' checks of words answer; silent: nothing that can be read. */
export type ContentJudge = (words: string) => 'pass' | 'hit' | 'silent';

/** The words that both checks find; POST /__sandbox/content-check {fault} makes the next ones silent. */
const found = /赌博|枪支/;

export function createContentJudge(app: FastifyInstance): ContentJudge {
  let fault: ContentFault = 'none';
  app.post<{ Body: { fault: ContentFault } }>('/__sandbox/content-check', async ({ body }) => {
    fault = body.fault;
    return {};
  });
  return (words) => (fault === 'silent' ? 'silent' : found.test(words) ? 'hit' : 'pass');
}
