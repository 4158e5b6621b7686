import { dayOf } from '#domain/days/day';
import { openCases } from '../cases/open-cases';
import type { Runtime } from '../ports';
import type { Database } from '../store/database';

/** A payer's complaint at the gateway, about one or several orders of ours. */
export type Complaint = {
  id: string;
  at: string;
  state: 'PENDING' | 'PROCESSING' | 'PROCESSED';
  words: string;
  orders: string[];
  /** The payer has written since we last answered. */
  waitsForAnswer: boolean;
};
/** What a gateway lets a merchant do with complaints. Whoever does not answer within a day is marked down there. */
export type Complaints = {
  ofLastMonth(): Promise<Complaint[]>;
  answer(id: string, words: string): Promise<void>;
  /** Says that the matter is dealt with. */
  complete(id: string): Promise<void>;
};

/** Each merchant has complaints of its own: one is answered where it was made. */
export function complaintsOfAll(merchants: readonly Complaints[]): Complaints {
  async function where(id: string): Promise<Complaints> {
    for (const merchant of merchants.slice(1))
      if ((await merchant.ofLastMonth()).some((complaint) => complaint.id === id)) return merchant;
    return merchants[0]!;
  }
  return {
    ofLastMonth: async () => (await Promise.all(merchants.map((merchant) => merchant.ofLastMonth()))).flat(),
    answer: async (id, words) => (await where(id)).answer(id, words),
    complete: async (id) => (await where(id)).complete(id),
  };
}

/** Opens a case for each complaint that is not dealt with, and explains those that are. */
export const watchComplaints =
  ({ db, runtime, complaints }: { db: Database; runtime: Runtime; complaints: Complaints }) =>
  async (): Promise<void> => {
    const told = await complaints.ofLastMonth();
    const [over, open] = [true, false].map((isOver) => told.filter(({ state }) => (state === 'PROCESSED') === isOver));
    const where = { day: dayOf(runtime.now()), source: 'wechat' as const };
    await openCases(
      db,
      runtime,
      where,
      open!.map(({ id }) => ({ kind: 'payer_complains', number: id, ourFen: null, theirFen: null })),
    );
    if (over!.length === 0) return;
    await db
      .updateTable('cases')
      .set({ closed_at: runtime.now().getTime(), closing_note: 'dealt with, by the word of WeChat Pay' })
      .where('kind', '=', 'payer_complains')
      .where(
        'number',
        'in',
        over!.map(({ id }) => id),
      )
      .where('closed_at', 'is', null)
      .execute();
  };
