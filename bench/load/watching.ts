// How many cars a second one node asks a source about that answers at once: at their first look, and a day later, when nothing is new.
import { sql } from 'kysely';
import type { City } from './city';
import { analysed } from './seed';
import { figuresOf } from './started';

export const watched = { everyHours: 24, perMinute: 1_000_000, burst: 1_000_000 };

export async function watching({ db, emptyUrl, settings }: City, cars: number): Promise<string[]> {
  await sql`insert into watches (plate, plate_type, due_at, locked_until)
    select plate, plate_type, 9e15::bigint, 0 from cars limit ${cars} on conflict do nothing`.execute(db);
  await analysed(settings.database as { url: string });
  const said: string[] = [];
  for (const look of ['first look', 'a day later, nothing new']) {
    const before = await figuresOf(emptyUrl);
    const began = performance.now();
    await sql`update watches set due_at = 0`.execute(db);
    const left = () => db.selectFrom('watches').select('plate').where('due_at', '=', 0).limit(1).executeTakeFirst();
    while (await left()) await new Promise((go) => setTimeout(go, 50));
    const seconds = (performance.now() - began) / 1000;
    const { workedMs } = await figuresOf(emptyUrl);
    const each = ((workedMs - before.workedMs) / cars).toFixed(2);
    said.push(
      `watching, ${look}: ${(cars / seconds).toFixed(0)} cars a second, ${each} ms of the node's own time each (goal 300)`,
    );
  }
  return said;
}
