import { shanghaiInstant } from '#domain/days/day';
import type { Notice, Notices } from '#contract/messages';
import type { Database } from '../store/database';
import type { AnnouncedFacts, AnnouncementState } from '../store/tables/watching-tables';

export type OwnNotices = ReturnType<typeof createOwnNotices>;

/** handed over, and no answer came: it may have arrived. */
const shownAs: Record<AnnouncementState, Notice['state'] | undefined> = {
  due: 'waits',
  sending: 'unsure',
  sent: 'sent',
  refused: 'unwanted',
  unreachable: 'unreachable',
  overtaken: undefined,
};
const most = 100;
const facts = ['plate', 'place', 'offence', 'number', 'amount', 'day', 'result'] as const;

/** What a person was told, and whether they want to be told anything. */
export function createOwnNotices(db: Database) {
  async function own(personId: string): Promise<Notices> {
    const person = await db.selectFrom('people').select('notices').where('id', '=', personId).executeTakeFirst();
    const rows = await db
      .selectFrom('announcements')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('at', 'desc')
      .limit(most)
      .execute();
    const notices = rows.flatMap((row) => {
      const state = shownAs[row.state];
      return state ? [{ topic: row.topic, at: shanghaiInstant(new Date(row.at)), state, ...told(row.facts) }] : [];
    });
    return { isOn: person?.notices !== 'off', notices };
  }
  return {
    own,
    async choose(personId: string, isOn: boolean): Promise<Notices> {
      await db
        .updateTable('people')
        .set({ notices: isOn ? 'on' : 'off' })
        .where('id', '=', personId)
        .execute();
      return own(personId);
    },
  };
}

const told = (known: AnnouncedFacts) =>
  Object.fromEntries(facts.map((fact) => [fact, known[fact] ?? null])) as Pick<Notice, (typeof facts)[number]>;
