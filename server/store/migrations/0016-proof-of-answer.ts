import { sql, type Kysely } from 'kysely';

/**
 * An answer on a car is kept with the proof that its source accepted. What was kept before has none and opens to nobody: it is asked
 * for anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table bureau_violations add column proof text not null default ''`.execute(db);
  await sql`alter table bureau_violations drop constraint bureau_violations_key`.execute(db);
  await sql`alter table bureau_violations add constraint bureau_violations_key primary key (plate, plate_type, proof)`.execute(
    db,
  );
}
