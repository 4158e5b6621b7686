import { createHash } from 'node:crypto';
import type { EvidencePicture, PicturePart } from '#contract/objections';
import { mostPictures, partBytes } from '#contract/objections';
import type { RefusalCode } from '#contract/refusals';
import { evidenceLife } from '#domain/lives/evidence-lifecycle';
import { Refused } from '../ports';
import { transaction, type Tx } from '../store/database';
import { newId } from '../store/sealing/sealing';
import type { ObjectionDeps } from './deps';
import { askedOf, evidenceHead, ownObjection, type EvidenceHead, type ObjectionRow } from './rows';

type PictureDeps = Pick<ObjectionDeps, 'db' | 'runtime' | 'seal' | 'clean' | 'links'>;

/** What a picture is refused for, and not the moment: it will be no other picture next time. */
const forGood: readonly RefusalCode[] = ['not_a_picture', 'heic_picture', 'too_many_pixels', 'too_large'];

/** Pictures of evidence on their way here: part after part, sealed as they come, and looked at by the child alone. */
export function createPictures({ db, runtime, seal, clean, links }: PictureDeps) {
  const view = pictureView(links);

  /** @throws Refused not_found, objection_over, too_many_pictures, switched_off */
  async function reserve(personId: string, objectionId: string, bytes: number): Promise<EvidencePicture> {
    if (!clean) throw new Refused('switched_off');
    const row = await transaction(db, runtime, async (tx) => {
      const objection = await ownObjection(tx, personId, objectionId);
      const round = roundOf(objection);
      const before = await tx
        .selectFrom('objection_pictures')
        .select(['id', 'state'])
        .where('objection_id', '=', objectionId)
        .where('round', '=', round)
        .execute();
      if (before.filter(({ state }) => state !== 'refused').length >= mostPictures)
        throw new Refused('too_many_pictures');
      const head: EvidenceHead = {
        id: newId(runtime),
        objection_id: objectionId,
        person_id: personId,
        round,
        state: 'arriving',
        bytes,
        received: 0,
        refusal: null,
        sha256: null,
        made_at: runtime.now().getTime(),
      };
      await tx
        .insertInto('objection_pictures')
        .values({ ...head, sealed: null })
        .execute();
      return head;
    });
    return view(row);
  }

  /** With a draft, or with an answer to what the police asked last. @throws Refused objection_over */
  function roundOf(objection: ObjectionRow): number {
    if (objection.state === 'draft') return 0;
    if (objection.state === 'asked') return askedOf(seal, objection)!.nth;
    throw new Refused('objection_over');
  }

  /** @throws Refused not_found, part_out_of_place, invalid_request, and for the moment busy, too_slow, reading_failed */
  async function takePart(personId: string, id: string, { at, data }: PicturePart): Promise<EvidencePicture> {
    const before = await own(personId, id);
    if (before.state !== 'arriving') return view(before);
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length > partBytes) throw new Refused('invalid_request', { field: 'data' });
    if (at > before.received) throw new Refused('part_out_of_place', { at: before.received });
    if (at + bytes.length > before.bytes) throw new Refused('invalid_request', { field: 'data' });
    const fresh = bytes.subarray(before.received - at);
    if (fresh.length === 0 && before.received < before.bytes) return view(before);
    if (before.received + fresh.length === before.bytes) return view(await complete(before, fresh));
    return view(await transaction(db, runtime, (tx) => keepPart(tx, before, fresh)));
  }

  /** A rival that sent the same part has it kept already. */
  async function keepPart(tx: Tx, before: EvidenceHead, fresh: Buffer): Promise<EvidenceHead> {
    const row = await headOf(tx, before.person_id, before.id);
    if (row.received !== before.received || row.state !== 'arriving') return row;
    const { id, person_id, received } = row;
    await tx
      .insertInto('picture_parts')
      .values({ picture_id: id, at: received, person_id, sealed: seal.closeBytes(fresh) })
      .execute();
    const now = received + fresh.length;
    await tx.updateTable('objection_pictures').set({ received: now }).where('id', '=', id).execute();
    return { ...row, received: now };
  }

  /** The last part is kept with the whole only, so that it can be sent again when the moment was bad. */
  async function complete(before: EvidenceHead, last: Buffer): Promise<EvidenceHead> {
    const parts = await db
      .selectFrom('picture_parts')
      .select('sealed')
      .where('picture_id', '=', before.id)
      .orderBy('at')
      .execute();
    const whole = Buffer.concat([...parts.map(({ sealed }) => seal.openBytes(sealed)), last]);
    const made = await cleaned(whole);
    const change =
      made instanceof Uint8Array
        ? {
            state: evidenceLife.next('arriving', 'complete'),
            sealed: seal.closeBytes(made),
            sha256: createHash('sha256').update(made).digest('hex'),
          }
        : { state: evidenceLife.next('arriving', 'refuse'), refusal: made };
    return transaction(db, runtime, async (tx) => {
      const row = await headOf(tx, before.person_id, before.id);
      if (row.state !== 'arriving') return row;
      await tx
        .updateTable('objection_pictures')
        .set({ ...change, received: before.bytes })
        .where('id', '=', before.id)
        .execute();
      await tx.deleteFrom('picture_parts').where('picture_id', '=', before.id).execute();
      return { ...row, ...change, received: before.bytes };
    });
  }
  async function cleaned(whole: Buffer): Promise<Uint8Array | RefusalCode> {
    if (!clean) throw new Refused('switched_off');
    try {
      return await clean(whole);
    } catch (error) {
      if (error instanceof Refused && forGood.includes(error.code)) return error.code;
      throw error;
    }
  }

  /** Before it was sent. @throws Refused not_found, objection_over */
  async function remove(personId: string, id: string): Promise<void> {
    const { state } = await own(personId, id);
    if (state === 'leaving' || state === 'delivered') throw new Refused('objection_over');
    await db
      .deleteFrom('objection_pictures')
      .where('id', '=', id)
      .where('state', 'in', ['arriving', 'refused', 'ready', 'not_taken'])
      .execute();
  }
  const own = (personId: string, id: string) => headOf(db, personId, id);

  /** The picture itself, for whoever has its address. @throws Refused not_found */
  async function bytesOf(id: string): Promise<Buffer> {
    const row = await db.selectFrom('objection_pictures').select('sealed').where('id', '=', id).executeTakeFirst();
    if (!row?.sealed) throw new Refused('not_found');
    return seal.openBytes(row.sealed);
  }
  return { reserve, takePart, remove, bytesOf };
}

/** @throws Refused not_found */
async function headOf(db: Pick<Tx, 'selectFrom'>, personId: string, id: string): Promise<EvidenceHead> {
  const row = await db
    .selectFrom('objection_pictures')
    .select([...evidenceHead])
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refused('not_found');
  return row;
}

export const pictureView =
  (links: ObjectionDeps['links']) =>
  ({ id, person_id, state, bytes, received, refusal, round, sha256 }: EvidenceHead): EvidencePicture => ({
    id,
    state,
    bytes,
    received,
    refusal,
    round,
    url: sha256 === null ? null : links.linkTo(id, person_id),
  });
