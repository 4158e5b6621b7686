import type { Runtime } from '../ports';
import type { Database, Tx } from '../store/database';
import { newId } from '../store/sealing';

export type OperatorAct = { act: string; subject?: string; details?: object };

/** Who works here, on what, and where the words go. */
export type Operator = { db: Database; runtime: Runtime; actor: string; print(text: string): void };

/** An order that cannot be carried out, with the reason for the person who gave it. */
export class OpsRefused extends Error {}

/** Writes an act down, in the transaction of the act where there is one. */
export async function recordAct(
  { runtime, actor }: Operator,
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
