import type { Selectable } from 'kysely';
import type { AskedForMore, ObjectionAnswer } from '#contract/bureau';
import { isOpen, objectionLife, type ObjectionEvent } from '#domain/lives/objection-lifecycle';
import { Refused, type Clock } from '../ports';
import type { Database, Tx } from '../store/database';
import type { Seal } from '../store/sealing/sealing';
import type { Tables } from '../store/tables/tables';

export type ObjectionRow = Selectable<Tables['objections']>;
export type EvidenceRow = Selectable<Tables['objection_pictures']>;
/** What a row needs no one but its pictures' list for: their bytes stay where they are. */
export type EvidenceHead = Omit<EvidenceRow, 'sealed'>;

export const evidenceHead = [
  'id',
  'objection_id',
  'person_id',
  'round',
  'state',
  'bytes',
  'received',
  'refusal',
  'sha256',
  'made_at',
] as const;

/** @throws Refused not_found for anybody else's too */
export async function ownObjection(db: Database | Tx, personId: string, id: string): Promise<ObjectionRow> {
  const row = await db
    .selectFrom('objections')
    .selectAll()
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refused('not_found');
  return row;
}

export const picturesOf = (db: Database | Tx, objectionIds: readonly string[]): Promise<EvidenceHead[]> =>
  db
    .selectFrom('objection_pictures')
    .select([...evidenceHead])
    .where('objection_id', 'in', [...objectionIds, ''])
    .orderBy('made_at')
    .orderBy('id')
    .execute();

export const askedOf = (seal: Pick<Seal, 'open'>, { asked_sealed }: ObjectionRow): AskedForMore | null =>
  asked_sealed === null ? null : (JSON.parse(seal.open(asked_sealed)) as AskedForMore);
export const answerOf = (seal: Pick<Seal, 'open'>, { answer_sealed }: ObjectionRow): Partial<ObjectionAnswer> | null =>
  answer_sealed === null ? null : (JSON.parse(seal.open(answer_sealed)) as Partial<ObjectionAnswer>);

type Change = Partial<
  Pick<
    ObjectionRow,
    | 'ground'
    | 'statement_sealed'
    | 'case_number'
    | 'filed_on'
    | 'answer_by'
    | 'asked_sealed'
    | 'answered_nth'
    | 'answer_sealed'
  >
>;
type Befell = { event: ObjectionEvent; words: string | null; change?: Change };

/** One event of its life: the new state, what changed with it and the moment of its timeline, together. @throws IllegalTransition */
export async function befall(
  tx: Tx,
  { runtime, seal }: { runtime: Clock; seal: Pick<Seal, 'close'> },
  row: ObjectionRow,
  { event, words, change = {} }: Befell,
): Promise<void> {
  const state = objectionLife.next(row.state, event);
  const at = runtime.now().getTime();
  const ends = isOpen(state) ? {} : { open_key: null, ended_at: at };
  await tx
    .updateTable('objections')
    .set({ ...change, ...ends, state, changed_at: at })
    .where('id', '=', row.id)
    .execute();
  const { count } = await tx
    .selectFrom('objection_events')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('objection_id', '=', row.id)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('objection_events')
    .values({
      objection_id: row.id,
      nth: Number(count),
      person_id: row.person_id,
      event,
      at,
      words_sealed: words === null ? null : seal.close(words),
    })
    .execute();
}
