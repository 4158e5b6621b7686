import type { Runtime } from '../ports';
import type { Database } from '../store/database';
import type { AnnouncedFacts, AnnouncementState } from '../store/watching-tables';

/** sent: taken by the platform. refused: the person does not want it. busy: not taken, ask again. A throw: nobody knows. */
export type Delivery = 'sent' | 'refused' | 'busy';
/** Sends one subscription message to a person of a platform. */
export type Messenger = (openId: string, facts: AnnouncedFacts) => Promise<Delivery>;
export type Messengers = Partial<Record<'weapp' | 'alipay', Messenger>>;

const againMs = 5 * 60_000;
/** After this it is no news. */
const newsMs = 3 * 24 * 3600_000;

/**
 * The job: tells one person of one new violation. It is marked before it is handed over, so that whatever dies in
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

  async function reach(personId: string): Promise<[Messenger, string] | undefined> {
    const identities = await db
      .selectFrom('identities')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('platform', 'desc')
      .execute();
    for (const { platform, open_id } of identities) {
      const messenger = messengers[platform as keyof Messengers];
      if (messenger) return [messenger, open_id];
    }
    return undefined;
  }

  return async function announce(id: string): Promise<number | undefined> {
    const announcement = await mark(id, 'due', 'sending');
    if (!announcement) return undefined;
    const reached = await reach(announcement.person_id);
    if (!reached) return void (await mark(id, 'sending', 'unreachable'));
    const [send, openId] = reached;
    // A throw leaves it marked as handed over: it is logged, and the next try finds nothing to send.
    const delivery = await send(openId, announcement.facts);
    const isOld = runtime.now().getTime() - announcement.at > newsMs;
    if (delivery === 'busy' && isOld) return void (await mark(id, 'sending', 'unreachable'));
    await mark(id, 'sending', delivery === 'busy' ? 'due' : delivery);
    return delivery === 'busy' ? runtime.now().getTime() + againMs : undefined;
  };
};
