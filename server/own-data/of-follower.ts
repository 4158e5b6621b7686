import type { Database, Tx } from '../store/database';
import type { AccountPlatform } from '../store/tables/follower-tables';

export type Follows = { platform: AccountPlatform; openId: string };

/** The same person among followers of our accounts: by the UnionID, by the account's own id of its pages, or by Alipay's user id. */
export async function followsOf(db: Database | Tx, personId: string): Promise<Follows[]> {
  const known = await db.selectFrom('identities').selectAll().where('person_id', '=', personId).execute();
  const unions = known.flatMap(({ union_id: id, platform }) => (id && platform !== 'alipay' ? [id] : []));
  const idsOf = (platform: string) => known.flatMap((one) => (one.platform === platform ? [one.open_id] : []));
  const rows = await db
    .selectFrom('followers')
    .select(['platform', 'open_id as openId'])
    .where((row) =>
      row.or([
        row.and([row('platform', '=', 'wechat'), row('union_id', 'in', [...unions, ''])]),
        row.and([row('platform', '=', 'wechat'), row('open_id', 'in', [...idsOf('h5'), ''])]),
        row.and([row('platform', '=', 'alipay'), row('open_id', 'in', [...idsOf('alipay'), ''])]),
      ]),
    )
    .execute();
  return rows;
}
