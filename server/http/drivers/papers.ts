import multipart from '@fastify/multipart';
import type { FastifyReply } from 'fastify';
import { PaperReading } from '#contract/papers';
import type { checkWithBureau } from '../../papers/judging/check-with-bureau';
import type { Reader } from '../../papers/reader';
import { declaredBytes, onlyPictureIn, uploadLimits } from '../shared/picture-upload';
import { perPerson } from '../shared/per-person';
import { bySession, refuses } from '../refusals/route-refusals';
import type { Http, WhoAsks } from '../shared/typed';

export type PaperRoutes = {
  whoAsks: WhoAsks;
  reader: Reader;
  checkWithBureau: (reading: PaperReading, personId: string) => ReturnType<ReturnType<typeof checkWithBureau>>;
};

const aPicture = [
  'not_a_picture',
  'heic_picture',
  'several_pictures',
  'pdf_locked',
  'pdf_unreadable',
  'too_large',
  'too_many_pixels',
  'busy',
  'too_slow',
  'reading_failed',
  'switched_off',
] as const;

/** One picture at a time, in memory only: it is never written down, and gone when it is read. */
export const paperRoutes =
  ({ whoAsks, reader, checkWithBureau }: PaperRoutes) =>
  async (app: Http) => {
    await app.register(multipart, { limits: uploadLimits });

    app.post(
      '/v1/papers',
      {
        schema: { response: { 200: PaperReading } },
        config: {
          ...refuses(bySession, aPicture),
          ...perPerson(whoAsks, 20),
        },
      },
      async (request, reply) => {
        const { id } = await whoAsks(request);
        const gone = goneOf(reply);
        const place = reader.enter(declaredBytes(request));
        try {
          return await checkWithBureau(await place.read(await onlyPictureIn(request), gone), id);
        } finally {
          place.leave();
        }
      },
    );
  };

/** Fires when the sender hangs up before the answer: a picture that nobody waits for keeps nobody else waiting. */
function goneOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}
