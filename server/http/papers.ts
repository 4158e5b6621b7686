import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PaperReading, pictureLimits } from '#contract/papers';
import { Refused } from '../ports';
import type { checkWithBureau } from '../papers/judging/check-with-bureau';
import type { Reader } from '../papers/reader';
import type { Http, WhoAsks } from './typed';

export type PaperRoutes = { whoAsks: WhoAsks; reader: Reader; checkWithBureau: ReturnType<typeof checkWithBureau> };

/** One picture at a time, in memory only: it is never written down, and gone when it is read. */
export const paperRoutes =
  ({ whoAsks, reader, checkWithBureau }: PaperRoutes) =>
  async (app: Http) => {
    await app.register(multipart, { limits: { files: 1, fields: 8, fieldSize: 1024, fileSize: pictureLimits.bytes } });

    app.post(
      '/v1/papers',
      {
        schema: { response: { 200: PaperReading } },
        bodyLimit: pictureLimits.bytes + 64 * 1024,
        // Counted by person, as typed numbers are: a photo is a way of looking one up.
        config: {
          rateLimit: { max: 20, timeWindow: '1 minute', keyGenerator: async (request) => (await whoAsks(request)).id },
        },
      },
      async (request, reply) => {
        await whoAsks(request);
        return checkWithBureau(await reader.read(await pictureIn(request), goneOf(reply)));
      },
    );
  };

/** Fires when the sender hangs up before the answer: a picture that nobody waits for keeps nobody else waiting. */
function goneOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}

/** @throws Refused too_large, not_a_picture: also for a form that breaks off */
async function pictureIn(request: FastifyRequest): Promise<Uint8Array> {
  try {
    const file = await request.file();
    if (file?.fieldname === 'picture') return await file.toBuffer();
    file?.file.resume(); // or the connection waits for somebody to take the rest of it
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE')
      throw new Refused('too_large', { field: 'picture' });
  }
  throw new Refused('not_a_picture', { field: 'picture' });
}
