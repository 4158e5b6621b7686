import type { Database } from '../store/database';
import type { Messenger, Messengers } from './announce';

export type Way = { send: Messenger; openId: string };

/**
 * The ways to a person, in order: the accounts that the driver follows and has not switched off, then the apps. WeChat's account knows
 * the driver by UnionID or by its own id, Alipay's by the user id that all apps share.
 */
export async function waysTo(db: Database, messengers: Messengers, personId: string): Promise<Way[]> {
  const identities = await db
    .selectFrom('identities')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('platform', 'desc')
    .execute();
  const known = {
    wechat: identities.flatMap(({ platform, union_id, open_id }) => [
      ...(union_id ? [union_id] : []),
      ...(platform === 'h5' ? [open_id] : []),
    ]),
    alipay: identities.flatMap(({ platform, open_id }) => (platform === 'alipay' ? open_id : [])),
  };
  const ways: Way[] = [];
  for (const platform of ['wechat', 'alipay'] as const) {
    const sends = messengers.account?.[platform] ?? [];
    if (sends.length === 0 || known[platform].length === 0) continue;
    const followed = await db
      .selectFrom('followers')
      .select('open_id')
      .where('platform', '=', platform)
      .where((row) => row.or([row('union_id', 'in', known[platform]), row('open_id', 'in', known[platform])]))
      .where('notices', '=', 'on')
      .execute();
    ways.push(...followed.flatMap(({ open_id: openId }) => sends.map((send) => ({ send, openId }))));
  }
  return [
    ...ways,
    ...identities.flatMap(({ platform, open_id: openId }) => {
      const send = messengers[platform as 'weapp' | 'alipay'];
      return send ? [{ send, openId }] : [];
    }),
  ];
}
