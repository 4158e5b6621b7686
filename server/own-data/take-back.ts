import { Refused, type Clock } from '../ports';
import type { Database } from '../store/database';

type Parts = {
  db: Database;
  runtime: Clock;
  erase(personId: string): Promise<unknown>;
  eraseCars(personId: string): Promise<void>;
};
const againMs = 3_600_000;

/** The job: deletes what a person has taken back at WeChat. @param ref what, and the person's id in the mini-program */
export const takeBack =
  ({ db, runtime, erase, eraseCars }: Parts) =>
  async (ref: string): Promise<number | undefined> => {
    const [what, openId = ''] = ref.split(' ');
    const person = await db
      .selectFrom('identities')
      .select('person_id')
      .where('platform', '=', 'weapp')
      .where('open_id', '=', openId)
      .executeTakeFirst();
    if (!person) return undefined;
    if (what === 'plates') return void (await eraseCars(person.person_id));
    try {
      await erase(person.person_id);
      return undefined;
    } catch (error) {
      // A payment is under way: its money has to find its end first.
      if (error instanceof Refused) return runtime.now().getTime() + againMs;
      throw error;
    }
  };
