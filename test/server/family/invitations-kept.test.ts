// What is kept of links to pay: whose it is, how long, how many, and what a name has to pass.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { OwnData } from '../../../contract/own-data';
import type { Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { payerIn, send, senderIn, withdraw } from '../../support/drivers/inviting';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());
const sender = (user: string) => senderIn(house, user);
const payer = (user: string) => payerIn(house, user);

it('a link goes with its sender, and the payer’s name with the payer', async () => {
  const [owner, friend] = [await sender('goes'), await payer('goes too')];
  const sent = await send(owner, house.samples.anotherDecisionNumber, '小张');
  await friend.call('POST', '/v1/invitations/name', { token: sent.link!.token, name: '张叔叔' });
  const data = async (api: Api) => (await api.call<OwnData>('GET', '/v1/own-data')).body;
  expect((await data(owner)).invitations).toMatchObject([{ decisionNumber: sent.number, note: '小张' }]);
  expect((await data(friend)).namesAsPayer).toMatchObject([{ name: '张叔叔' }]);
  const rows = async () => [
    (await house.db.selectFrom('invitations').select('id').where('id', '=', sent.id).execute()).length,
    (await house.db.selectFrom('invitation_payers').select('person_id').where('invitation_id', '=', sent.id).execute())
      .length,
  ];
  expect(await rows()).toEqual([1, 1]);
  expect((await friend.call('DELETE', '/v1/own-data')).status).toBe(200);
  expect(await rows()).toEqual([1, 0]);
  expect((await owner.call('DELETE', '/v1/own-data')).status).toBe(200);
  expect(await rows()).toEqual([0, 0]);
});

it('a name is shown to the sender only if the platform’s check let it through', async () => {
  const [owner, friend] = [await sender('is shielded'), await payer('writes a name')];
  const sent = await send(owner, house.samples.anotherDecisionNumber);
  expect(
    await friend.call('POST', '/v1/invitations/name', { token: sent.link!.token, name: '卖枪支的' }),
  ).toMatchObject({
    status: 409,
    body: { code: 'name_not_passed', field: 'name' },
  });
  const named = house.db.selectFrom('invitation_payers').select('person_id').where('invitation_id', '=', sent.id);
  expect(await named.execute()).toEqual([]);
  await withdraw(owner, sent);
});

it('a link is refused where twenty of one sender hold', async () => {
  const owner = await sender('sends many');
  const sent = await send(owner, house.samples.anotherDecisionNumber);
  const row = await house.db.selectFrom('invitations').selectAll().where('id', '=', sent.id).executeTakeFirstOrThrow();
  for (let nth = 1; nth < 20; nth += 1)
    await house.db
      .insertInto('invitations')
      .values({ ...row, id: `${nth}`.padEnd(22, 'x'), decision_number: `${nth}`, facts: JSON.stringify(row.facts) })
      .execute();
  const { overdueDecisionNumber: number } = house.samples;
  expect(await owner.call('POST', '/v1/invitations', { number, note: '' })).toMatchObject({
    status: 409,
    body: { code: 'too_many_invitations' },
  });
});
