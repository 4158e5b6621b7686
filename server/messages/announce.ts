import { nextMidnight, shanghaiInstant } from '#domain/days/day';
import type { Runtime } from '../ports';
import type { AccountPlatform } from '../store/tables/follower-tables';
import type { Database } from '../store/database';
import type { AnnouncedFacts, AnnouncementState } from '../store/tables/watching-tables';
import type { Topic } from '../notice-topics';
import { waysTo, type Way } from './ways';

/**
 * sent: taken by the platform. refused: the person does not want it. busy: not taken, ask again. unfit: not taken, and ours to mend, or
 * there is no template for it. A throw: nobody knows.
 */
export type Delivery = 'sent' | 'refused' | 'busy' | 'unfit';
/** id: the same however often it is tried. */
export type Notice = { id: string; topic: Topic; facts: AnnouncedFacts };
/** Sends one message to a person of a platform. */
export type Messenger = (openId: string, notice: Notice) => Promise<Delivery>;
/** account: the ways of the account that somebody follows, in the order in which they are tried, before the app's own. */
export type Messengers = Partial<Record<'weapp' | 'alipay', Messenger>> & {
  account?: Partial<Record<AccountPlatform, readonly Messenger[]>>;
};
/** runs: whether money for a number is still owed, as far as we know. */
export type AnnounceDeps = {
  db: Database;
  runtime: Runtime;
  messengers: Messengers;
  runs(number: string): Promise<boolean>;
};

const againMs = 5 * 60_000;
/** After this it is no news. */
const newsMs = 3 * 24 * 3600_000;

/** Nobody is woken by what a calendar says: a reminder waits from ten at night until eight in the morning. */
export function afterQuiet(now: Date): number | undefined {
  const hour = Number(shanghaiInstant(now).slice(11, 13));
  if (hour >= 8 && hour < 22) return undefined;
  const midnight = hour >= 22 ? nextMidnight(now) : new Date(`${shanghaiInstant(now).slice(0, 10)}T00:00:00+08:00`);
  return midnight.getTime() + 8 * 3600_000;
}

/**
 * The job: tells one person of one thing, by the first way that takes it. It is marked before it is handed over, so that whatever dies in
 * between, nobody is told twice; what a platform clearly did not take is tried again.
 */
export const createAnnounce = ({ db, runtime, messengers, runs }: AnnounceDeps) => {
  const mark = (id: string, from: AnnouncementState, to: AnnouncementState) =>
    db
      .updateTable('announcements')
      .set({ state: to })
      .where('id', '=', id)
      .where('state', '=', from)
      .returning(['person_id', 'topic', 'facts', 'at'])
      .executeTakeFirst();

  /** Stops at the first way that takes it; what none took is refused only where nobody was merely busy. */
  async function deliver(ways: readonly Way[], notice: Notice): Promise<Delivery> {
    const heard: Delivery[] = [];
    for (const { send, openId } of ways) {
      // A throw leaves it marked as handed over: it is logged, and the next try finds nothing to send.
      const delivery = await send(openId, notice);
      if (delivery === 'sent') return 'sent';
      heard.push(delivery);
    }
    return heard.includes('busy') ? 'busy' : heard.includes('refused') ? 'refused' : 'unfit';
  }

  const isUnwanted = async (personId: string): Promise<boolean> =>
    (await db.selectFrom('people').select('notices').where('id', '=', personId).executeTakeFirst())?.notices === 'off';

  /** When a reminder has to wait; undefined where it may go out now or is none. */
  async function waits(id: string): Promise<number | 'overtaken' | 'refused' | undefined> {
    const due = await db.selectFrom('announcements').selectAll().where('id', '=', id).executeTakeFirst();
    if (due && (await isUnwanted(due.person_id))) return 'refused';
    if (due?.topic !== 'last_day') return undefined;
    return (await runs(due.facts.number ?? '')) ? afterQuiet(runtime.now()) : 'overtaken';
  }

  return async function announce(id: string): Promise<number | undefined> {
    const wait = await waits(id);
    if (wait === 'overtaken' || wait === 'refused') return void (await mark(id, 'due', wait));
    if (wait !== undefined) return wait;
    const announcement = await mark(id, 'due', 'sending');
    if (!announcement) return undefined;
    const { person_id: personId, topic, facts, at } = announcement;
    const delivery = await deliver(await waysTo(db, messengers, personId), { id, topic, facts });
    const isOld = runtime.now().getTime() - at > newsMs;
    if (delivery === 'unfit' || (delivery === 'busy' && isOld)) return void (await mark(id, 'sending', 'unreachable'));
    await mark(id, 'sending', delivery === 'busy' ? 'due' : delivery);
    return delivery === 'busy' ? runtime.now().getTime() + againMs : undefined;
  };
};
