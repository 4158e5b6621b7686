import type { Database } from '../../store/database';

/** Each person as the provider named them when they last signed in here; whoever never did, by what the log knows. */
export async function namesOf(db: Database, actors: readonly (string | null)[]): Promise<(actor: string) => string> {
  const wanted = [...new Set(actors)].filter((actor) => actor !== null);
  const known = await Promise.all(wanted.map(async (actor) => [actor, await lastName(db, actor)] as const));
  const names = new Map(known);
  return (actor) => {
    const name = names.get(actor);
    return name && name !== actor ? `${name} (${actor})` : actor;
  };
}

async function lastName(db: Database, actor: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('audit_log')
    .select('details')
    .where('subject', '=', actor)
    .where('act', '=', 'signed in')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.details as { name?: string } | undefined)?.name;
}
