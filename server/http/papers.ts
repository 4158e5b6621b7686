import multipart from '@fastify/multipart';
import { PaperReading, pictureLimits } from '#contract/tickets';
import { Refused } from '../ports';
import type { agreeing } from '../tickets/agreeing';
import type { Reader } from '../tickets/reader';
import type { Http, WhoAsks } from './typed';

export type PaperRoutes = { whoAsks: WhoAsks; reader: Reader; agree: ReturnType<typeof agreeing> };

/** One picture at a time, in memory only: it is never written down, and gone when it is read. */
export const paperRoutes = ({ whoAsks, reader, agree }: PaperRoutes) => async (app: Http) => {
  await app.register(multipart, { limits: { files: 1, fields: 8, fieldSize: 1024, fileSize: pictureLimits.bytes } });

  app.post('/v1/papers', {
    schema: { response: { 200: PaperReading } }, bodyLimit: pictureLimits.bytes + 64 * 1024,
    // Counted by person, as typed numbers are: a photo is a way of looking one up.
    config: { rateLimit: { max: 20, timeWindow: '1 minute', keyGenerator: async (request) => (await whoAsks(request)).id } },
  }, async (request) => {
    await whoAsks(request);
    if (!request.isMultipart()) throw new Refused('not_a_picture', { field: 'picture' });
    const file = await request.file();
    if (!file || file.fieldname !== 'picture') throw new Refused('not_a_picture', { field: 'picture' });
    const bytes = await file.toBuffer().catch((error: { code?: string }) => {
      throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? new Refused('too_large', { field: 'picture' }) : error;
    });
    return agree(await reader.read(bytes));
  });
};
