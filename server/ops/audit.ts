import type { Runtime } from '../ports';
import type { Database, Tx } from '../store/database';
import { newId } from '../store/sealing/sealing';

export type OperatorAct = { act: string; subject?: string; details?: object };

/** Who works here, and on what. */
export type Actor = { db: Database; runtime: Runtime; actor: string };
/** The same at a command line: where the words go. */
export type Operator = Actor & { print(text: string): void };

/** Why an order cannot be carried out, for pages in another language; other: nowhere but at the command line. */
export type OpsRefusal =
  | 'payment_unknown'
  | 'nothing_left'
  | 'proposal_unknown'
  | 'proposal_old'
  | 'second_person'
  | 'moved_since'
  | 'name_one'
  | 'booked'
  | 'nothing_to_give_back'
  | 'ordered_already'
  | 'case_unknown'
  | 'report_unknown'
  | 'other';

/** An order that cannot be carried out, with the reason for the person who gave it. */
export class OpsRefused extends Error {
  constructor(
    message: string,
    readonly code: OpsRefusal = 'other',
  ) {
    super(message);
  }
}

/** Writes an act down, in the transaction of the act where there is one. */
export async function recordAct(
  { runtime, actor }: Pick<Actor, 'runtime' | 'actor'>,
  db: Database | Tx,
  { act, subject, details = {} }: OperatorAct,
): Promise<string> {
  const id = newId(runtime);
  await db
    .insertInto('audit_log')
    .values({
      id,
      at: runtime.now().getTime(),
      actor,
      act,
      subject: subject ?? null,
      details: JSON.stringify(details),
    })
    .execute();
  return id;
}
