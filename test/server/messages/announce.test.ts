import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { untoldOf } from '../../../server/cars/untold';
import { afterQuiet, createAnnounce, type Delivery } from '../../../server/messages/announce';
import { createOwnNotices } from '../../../server/messages/own-notices';
import type { Database } from '../../../server/store/database';
import type { Topic } from '../../../server/notice-topics';
import { openTestDatabase } from '../../support/store/database';
import { movableClock } from '../../support/clocks/movable-clock';

const number = '1101050000000001';
const paid = new Set<string>();
let db: Database;
let runtime: ReturnType<typeof movableClock>;
beforeEach(async () => {
  runtime = movableClock();
  db = await openTestDatabase();
  await db.insertInto('people').values({ id: 'owner', agreed_version: null, created_at: 0 }).execute();
});
afterEach(() => db.destroy());

it('a reminder waits for the morning; news of what happened does not', () => {
  const at = (time: string) => new Date(`2026-11-28T${time}:00+08:00`);
  const morning = Date.parse('2026-11-29T08:00:00+08:00');
  expect([at('22:00'), at('21:59'), at('08:00')].map(afterQuiet)).toEqual([morning, undefined, undefined]);
  expect(afterQuiet(at('07:59'))).toBe(Date.parse('2026-11-28T08:00:00+08:00'));
});

describe('an announcement', () => {
  const tell = async (deliveries: (Delivery | 'lost')[], topic: Topic = 'violation') => {
    const heard: string[] = [];
    await db
      .insertInto('identities')
      .values({ person_id: 'owner', platform: 'weapp', open_id: 'o-owner' } as never)
      .execute();
    await db
      .insertInto('announcements')
      .values({
        id: 'a1',
        person_id: 'owner',
        about: 'v1',
        topic,
        state: 'due',
        facts: JSON.stringify({ plate: '京A12345', number }) as never,
        at: runtime.now().getTime(),
      })
      .execute();
    const announce = createAnnounce({
      db,
      runtime,
      runs: async (number) => !paid.has(number),
      messengers: {
        weapp: async (openId) => {
          const delivery = deliveries[heard.length] ?? 'sent';
          heard.push(openId);
          if (delivery === 'lost') throw new Error('the answer was lost');
          return delivery;
        },
      },
    });
    for (let tries = 0; tries < 4; tries += 1) await announce('a1').catch(() => undefined);
    return { heard, state: (await db.selectFrom('announcements').select('state').execute())[0]?.state };
  };
  it('is handed over once', async () => expect(await tell(['sent'])).toEqual({ heard: ['o-owner'], state: 'sent' }));
  it('whose answer was lost is not handed over twice', async () =>
    expect(await tell(['lost'])).toEqual({ heard: ['o-owner'], state: 'sending' }));
  it('that was not taken is tried again', async () =>
    expect(await tell(['busy', 'sent'])).toEqual({ heard: ['o-owner', 'o-owner'], state: 'sent' }));
  it('of a last day is not sent when it is being paid meanwhile', async () => {
    paid.add(number);
    expect(await tell(['sent'], 'last_day')).toEqual({ heard: [], state: 'overtaken' });
    paid.clear();
  });
  it('that the person does not want is the last', async () =>
    expect(await tell(['refused'])).toEqual({ heard: ['o-owner'], state: 'refused' }));
  it('of whatever topic goes to nobody who has switched messages off, and stands in their list all the same', async () => {
    const { choose, own } = createOwnNotices(db);
    expect(await choose('owner', false)).toEqual({ isOn: false, notices: [] });
    expect(await tell(['sent'])).toEqual({ heard: [], state: 'refused' });
    const { isOn, notices } = await own('owner');
    expect(isOn).toBe(false);
    expect(notices).toMatchObject([{ topic: 'violation', state: 'unwanted', plate: '京A12345', number, day: null }]);
    expect(await own('spouse')).toEqual({ isOn: true, notices: [] });
    expect((await choose('owner', true)).isOn).toBe(true);
  });
  it('that is true no more stands in no list; one whose answer was lost is said to be unsure', async () => {
    const states = async () => (await createOwnNotices(db).own('owner')).notices.map(({ state }) => state);
    paid.add(number);
    await tell([], 'last_day');
    paid.clear();
    expect(await states()).toEqual([]);
    await db.deleteFrom('announcements').execute();
    await db.deleteFrom('identities').execute();
    await tell(['lost']);
    expect(await states()).toEqual(['unsure']);
  });
  it('that no way takes is shown as not delivered, to its driver alone', async () => {
    const mine = { plate: '京A12345', plate_type: '02' };
    const found = { ...mine, id: 'v1', record_no: '', minute: 0, nth: 0, found_at: 0, how: 'poll' } as const;
    await db.insertInto('found_violations').values(found).execute();
    expect(await tell(['unfit'])).toEqual({ heard: ['o-owner'], state: 'unreachable' });
    const untold = (person_id: string) => untoldOf(db, { person_id, ...mine }, runtime);
    expect([await untold('owner'), await untold('spouse')]).toEqual([1, 0]);
  });
});
