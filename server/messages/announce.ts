import type { Runtime } from '../ports';
import type { Database } from '../store/database';
import type { AnnouncedFacts, AnnouncementState } from '../store/watching-tables';

/**
 * sent: taken by the platform. refused: the person does not want it. busy: not taken, ask again. unfit: not taken, and ours to mend. A
 * throw: nobody knows.
 */
export type Delivery = 'sent' | 'refused' | 'busy' | 'unfit';
/** Sends one message to a person of a platform. id: the announcement's, the same however often it is tried. */
export type Messenger = (openId: string, facts: AnnouncedFacts, id: string) => Promise<Delivery>;
/** account: the ways of the account that somebody follows, in the order in which they are tried, before the app's own. */
export type Messengers = Partial<Record<'weapp' | 'alipay', Messenger>> & { account?: readonly Messenger[] };
type Way = { send: Messenger; openId: string };

const againMs = 5 * 60_000;
/** After this it is no news. */
const newsMs = 3 * 24 * 3600_000;

/**
 * The job: tells one person of one new violation, by the first way that takes it. It is marked before it is handed over, so that whatever dies in
 * between, nobody is told twice; what a platform clearly did not take is tried again.
 */
export const createAnnounce = ({
  db,
  runtime,
  messengers,
}: {
  db: Database;
  runtime: Runtime;
  messengers: Messengers;
}) => {
  const mark = (id: string, from: AnnouncementState, to: AnnouncementState) =>
    db
      .updateTable('announcements')
      .set({ state: to })
      .where('id', '=', id)
      .where('state', '=', from)
      .returning(['person_id', 'facts', 'at'])
      .executeTakeFirst();

  /** The account that the driver follows, where it is one person by UnionID and did not switch notices off; then the app. */
  async function waysTo(personId: string): Promise<Way[]> {
    const identities = await db
      .selectFrom('identities')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('platform', 'desc')
      .execute();
    const unionIds = identities.flatMap(({ union_id }) => union_id ?? []);
    const followed =
      messengers.account && unionIds.length > 0
        ? await db
            .selectFrom('followers')
            .select('open_id')
            .where('platform', '=', 'wechat')
            .where('union_id', 'in', unionIds)
            .where('notices', '=', 'on')
            .execute()
        : [];
    return [
      ...followed.flatMap(({ open_id: openId }) => messengers.account!.map((send) => ({ send, openId }))),
      ...identities.flatMap(({ platform, open_id: openId }) => {
        const send = messengers[platform as 'weapp' | 'alipay'];
        return send ? [{ send, openId }] : [];
      }),
    ];
  }

  /** Stops at the first way that takes it; what none took is refused only where nobody was merely busy. */
  async function deliver(ways: readonly Way[], facts: AnnouncedFacts, id: string): Promise<Delivery> {
    const heard: Delivery[] = [];
    for (const { send, openId } of ways) {
      // A throw leaves it marked as handed over: it is logged, and the next try finds nothing to send.
      const delivery = await send(openId, facts, id);
      if (delivery === 'sent') return 'sent';
      heard.push(delivery);
    }
    return heard.includes('busy') ? 'busy' : heard.includes('refused') ? 'refused' : 'unfit';
  }

  return async function announce(id: string): Promise<number | undefined> {
    const announcement = await mark(id, 'due', 'sending');
    if (!announcement) return undefined;
    const delivery = await deliver(await waysTo(announcement.person_id), announcement.facts, id);
    const isOld = runtime.now().getTime() - announcement.at > newsMs;
    if (delivery === 'unfit' || (delivery === 'busy' && isOld)) return void (await mark(id, 'sending', 'unreachable'));
    await mark(id, 'sending', delivery === 'busy' ? 'due' : delivery);
    return delivery === 'busy' ? runtime.now().getTime() + againMs : undefined;
  };
};
