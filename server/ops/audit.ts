import type { Clock } from '../ports';
import type { Database, Tx } from '../store/database';
import { newId } from '../store/sealing';

export type Act = { act: string; subject?: string; details?: object };

/** Who works here, on what, and where the words go. */
export type Desk = { db: Database; clock: Clock; actor: string; print(text: string): void };

/** An order that cannot be carried out, with the reason for the person who gave it. */
export class OpsRefused extends Error {}

/** Writes an act down, in the transaction of the act where there is one. */
export async function note(
  { clock, actor }: Desk,
  db: Database | Tx,
  { act, subject, details = {} }: Act,
): Promise<string> {
  const id = newId();
  await db
    .insertInto('audit_log')
    .values({
      id,
      at: clock.now().getTime(),
      actor,
      act,
      subject: subject ?? null,
      details: JSON.stringify(details),
    })
    .execute();
  return id;
}
