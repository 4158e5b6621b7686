// 临时素材: kept for three days.
import { randomBytes } from 'node:crypto';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { AccessTokens } from '../access-tokens';
import { failed } from '../errcode';

const lifeMs = 3 * 86_400_000;
export type Media = { put(bytes: Buffer): string; has(id: string): boolean; get(id: string): Buffer | undefined };

/** In memory alone: pictures of papers are nobody's to keep. */
export function registerMedia(app: FastifyInstance, tokens: AccessTokens, now: () => Date): Media {
  const kept = new Map<string, { bytes: Buffer; until: number }>();
  const live = (id: string) => {
    const found = kept.get(id);
    return found && found.until > now().getTime() ? found : undefined;
  };
  const media: Media = {
    put(bytes) {
      const id = randomBytes(48).toString('base64url');
      kept.set(id, { bytes, until: now().getTime() + lifeMs });
      return id;
    },
    has: (id) => live(id) !== undefined,
    get: (id) => live(id)?.bytes,
  };
  app.get('/cgi-bin/media/get', async (request, reply) => {
    const refusal = tokens.accountRefusalOf(request.query);
    const found = media.get(String((request.query as { media_id?: string }).media_id));
    if (refusal || !found) return reply.type('text/plain').send(refusal ?? failed(40007, 'invalid media_id'));
    // Its type is what the sender's phone called it, which may be anything.
    return reply.type('text/plain').send(found);
  });
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: 10 << 20, files: 1 } });
    scope.post('/cgi-bin/media/upload', async (request, reply) => {
      void reply.type('text/plain');
      const refusal = tokens.accountRefusalOf(request.query);
      if (refusal) return refusal;
      const file = await request.file();
      if (!file || file.fieldname !== 'media') return failed(41005, 'media data missing');
      const id = media.put(await file.toBuffer());
      return JSON.stringify({ type: 'image', media_id: id, created_at: Math.floor(now().getTime() / 1000) });
    });
  });
  return media;
}
