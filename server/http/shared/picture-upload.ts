import type { FastifyRequest } from 'fastify';
import { pictureLimits } from '#contract/papers';
import { Refused } from '../../ports';

/** The marks of the form around the picture, and a few short fields that platforms send along. */
const formBytes = 64 * 1024;
export const uploadLimits = { files: 1, fields: 8, fieldSize: 1024, fileSize: pictureLimits.bytes };

/**
 * What the picture may weigh by what the request says of itself; one that says nothing may weigh as much as any.
 * @throws Refused too_large
 */
export function declaredBytes({ headers }: Pick<FastifyRequest, 'headers'>): number {
  const declared = Number(headers['content-length'] ?? pictureLimits.bytes);
  if (declared > pictureLimits.bytes + formBytes) throw tooLarge();
  return Math.min(declared, pictureLimits.bytes);
}

/**
 * The one picture of a form, all of whose parts are seen: a second file may stand after it.
 * @throws Refused too_large, several_pictures, not_a_picture: also for a form that breaks off
 */
export function onlyPictureIn(request: FastifyRequest): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    let received = 0;
    const count = (chunk: Buffer): void => {
      received += chunk.length;
      if (received > pictureLimits.bytes + formBytes) reject(tooLarge());
    };
    request.raw.on('data', count);
    pictureIn(request)
      .then(resolve, (error: unknown) => reject(refusalOf(error)))
      .finally(() => request.raw.off('data', count));
  });
}

async function pictureIn(request: FastifyRequest): Promise<Uint8Array> {
  let picture: Uint8Array | undefined;
  for await (const part of request.parts()) {
    if (part.type !== 'file') continue;
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    if (part.file.truncated) throw tooLarge();
    if (part.fieldname === 'picture') picture = Buffer.concat(chunks);
  }
  if (!picture) throw noPicture();
  return picture;
}

const tooLarge = (): Refused => new Refused('too_large', { field: 'picture' });
const noPicture = (): Refused => new Refused('not_a_picture', { field: 'picture' });

const refusals: Record<string, () => Refused> = {
  FST_REQ_FILE_TOO_LARGE: tooLarge,
  FST_FILES_LIMIT: () => new Refused('several_pictures', { field: 'picture' }),
};
const refusalOf = (error: unknown): unknown =>
  error instanceof Refused ? error : (refusals[(error as { code?: string }).code ?? ''] ?? noPicture)();
