import { evidenceLife } from '#domain/lives/evidence-lifecycle';
import { isOpen } from '#domain/lives/objection-lifecycle';
import type { RefusalCode } from '#contract/refusals';
import { Refused } from '../ports';
import { transaction, type Tx } from '../store/database';
import { enqueueAll } from '../store/outbox/outbox';
import type { ObjectionDeps } from './deps';
import { picturesOf, type EvidenceHead } from './rows';

/** Of one round those that were named, all ready. @throws Refused picture_not_ready, not_found */
export async function readyPictures(
  db: ObjectionDeps['db'] | Tx,
  { objectionId, round, ids }: { objectionId: string; round: number; ids: readonly string[] },
): Promise<EvidenceHead[]> {
  const all = (await picturesOf(db, [objectionId])).filter((one) => one.round === round);
  return ids.map((id) => {
    const one = all.find((picture) => picture.id === id);
    if (!one) throw new Refused('not_found', { field: 'pictures' });
    if (one.state !== 'ready') throw new Refused('picture_not_ready', { field: 'pictures' });
    return one;
  });
}

/** Those that go leave one by one, each by a job of its own; those that were not named go nowhere. */
export async function sendPictures(
  tx: Tx,
  runtime: ObjectionDeps['runtime'],
  { objectionId, round, going }: { objectionId: string; round: number; going: readonly EvidenceHead[] },
): Promise<void> {
  const ids = going.map(({ id }) => id);
  await tx
    .deleteFrom('objection_pictures')
    .where('objection_id', '=', objectionId)
    .where('round', '=', round)
    .where('id', 'not in', [...ids, ''])
    .execute();
  const state = evidenceLife.next('ready', 'send');
  await tx
    .updateTable('objection_pictures')
    .set({ state })
    .where('id', 'in', [...ids, ''])
    .execute();
  await enqueueAll(
    tx,
    runtime,
    ids.map((ref) => ({ kind: 'send_evidence', ref })),
  );
}

/** No other moment will change the police's mind about it. */
const forGood: readonly RefusalCode[] = ['evidence_refused', 'objection_over', 'record_unknown', 'bureau_refused'];

/** A job: one picture to the police. What is no answer is tried again; a refusal is the picture's own, the objection stands. */
export const createSendEvidence =
  ({ db, runtime, seal, bureau }: Pick<ObjectionDeps, 'db' | 'runtime' | 'seal' | 'bureau'>) =>
  async (id: string): Promise<void> => {
    const picture = await db.selectFrom('objection_pictures').selectAll().where('id', '=', id).executeTakeFirst();
    if (picture?.state !== 'leaving') return; // deleted meanwhile, or another node was quicker
    const objection = await db
      .selectFrom('objections')
      .selectAll()
      .where('id', '=', picture.objection_id)
      .executeTakeFirstOrThrow();
    const refusal = isOpen(objection.state) ? await refusalOf() : 'objection_over';
    await transaction(db, runtime, async (tx) => {
      const state = evidenceLife.next('leaving', refusal ? 'bureau_refuses' : 'deliver');
      await tx
        .updateTable('objection_pictures')
        .set({ state, refusal: refusal ?? null })
        .where('id', '=', id)
        .where('state', '=', 'leaving')
        .execute();
    });

    async function refusalOf(): Promise<RefusalCode | undefined> {
      try {
        await bureau.sendEvidence(objection.record_no, {
          caseNumber: objection.case_number!,
          sha256: picture!.sha256!,
          type: 'image/jpeg',
          data: seal.openBytes(picture!.sealed!).toString('base64'),
        });
        return undefined;
      } catch (error) {
        if (error instanceof Refused && forGood.includes(error.code)) return error.code;
        throw error;
      }
    }
  };
