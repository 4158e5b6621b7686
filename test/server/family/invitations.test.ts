// A fine is paid by somebody else: by a link that its sender can take back, that ends, and that shows what a payer needs.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Invitation } from '../../../contract/invitations';
import type { Notices } from '../../../contract/messages';
import type { OpenedPayment, Receipt } from '../../../contract/payments';
import { createRetention } from '../../../server/store/retention/retention';
import type { Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { listOf, look, payerIn, quoteBy, send, senderIn, stateOf, withdraw } from '../../support/drivers/inviting';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());
const sender = (user: string) => senderIn(house, user);
const payer = (user: string) => payerIn(house, user);
const end = ({ id }: Invitation) =>
  house.db
    .updateTable('invitations')
    .set({ expires_at: Date.now() - 1 })
    .where('id', '=', id)
    .execute();

describe('a fine of the family', () => {
  it('is paid by the link, the payer has the proof and the sender hears who paid', async () => {
    const number = house.samples.decisionNumber;
    const [child, mother] = [await sender('child'), await payer('mother')];
    const sent = await send(child, number);
    expect(sent).toMatchObject({ number, note: '妈妈', state: 'open', payer: null });

    const page = await fetch(sent.link!.url, { redirect: 'manual' });
    expect(page.headers.get('location')).toBe(`/app/#/packages/pay/invited/index?by=${sent.link!.token}`);
    expect(sent.link!.code).toMatch(/^data:image\/png;base64,/);
    const seen = (await look(mother, sent.link!.token)).body;
    expect(seen).toMatchObject({ state: 'open', isOwn: false, decision: { number, ofMyCar: false } });
    expect(seen.decision!.plate).toContain('*');
    expect(JSON.stringify(seen)).not.toContain('妈妈');
    expect((await look(child, sent.link!.token)).body.isOwn).toBe(true);

    const called = await mother.call('POST', '/v1/invitations/name', { token: sent.link!.token, name: ' 老妈 ' });
    expect(called.status).toBe(204);
    const quote = (await quoteBy(mother, sent.link!.token, number)).body;
    const opened = (await mother.call<OpenedPayment>('POST', '/v1/payments', { quoteId: quote.id })).body;
    expect(await stateOf(child, sent)).toBe('being_paid');
    await mother.atCashier(opened, 'pay');
    await mother.until(opened.paymentId, ({ state }) => state === 'paid');

    const [paid] = await listOf(child);
    expect(paid).toMatchObject({ state: 'paid', link: null, payer: { name: '老妈', gateway: 'alipay' } });
    expect((await look(mother, sent.link!.token)).body).toMatchObject({ state: 'paid', decision: null });
    const receipt = await mother.call<Receipt>('GET', `/v1/payments/${opened.paymentId}/receipt`);
    expect(receipt.body.items[0]).toMatchObject({ decisionNumber: number, plate: seen.decision!.plate });
    expect((await child.call('GET', `/v1/payments/${opened.paymentId}/receipt`)).status).toBe(404);
    const told = async (api: Api) =>
      (await api.call<Notices>('GET', '/v1/notices')).body.notices.filter(({ topic }) => topic === 'payment').length;
    for (let tries = 0; tries < 200 && (await told(child)) === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect([await told(child), await told(mother)]).toEqual([1, 1]);
    expect(await child.call('POST', '/v1/invitations', { number, note: '' })).toMatchObject({
      status: 409,
      body: { code: 'decision_paid' },
    });
  });
});

describe('a link', () => {
  it('that was taken back shows nothing and quotes nothing with the next question, and opens no cashier for a quote of before', async () => {
    const number = house.samples.anotherDecisionNumber;
    const [owner, friend] = [await sender('owner'), await payer('friend')];
    const sent = await send(owner, number);
    const quote = (await quoteBy(friend, sent.link!.token, number)).body;
    expect((await withdraw(owner, sent)).body).toMatchObject({ state: 'withdrawn', link: null });
    expect((await look(friend, sent.link!.token)).body).toMatchObject({ state: 'withdrawn', decision: null });
    const over = { status: 409, body: { code: 'invitation_over' } };
    expect(await quoteBy(friend, sent.link!.token, number)).toMatchObject(over);
    expect(await friend.call('POST', '/v1/payments', { quoteId: quote.id })).toMatchObject(over);
    expect(await friend.call('POST', '/v1/invitations/name', { token: sent.link!.token, name: '我' })).toMatchObject(
      over,
    );
    expect(await house.db.selectFrom('attempts').select('id').where('quote_id', '=', quote.id).execute()).toEqual([]);
    const next = await send(owner, number);
    expect(next.link!.token).not.toBe(sent.link!.token);
    await withdraw(owner, next);
  });

  it('ends by itself after three days, and is forgotten ninety days later', async () => {
    const number = house.samples.anotherDecisionNumber;
    const [owner, friend] = [await sender('ends'), await payer('late')];
    const sent = await send(owner, number);
    expect(Date.parse(sent.expiresAt) - Date.parse(sent.sentAt)).toBe(72 * 3_600_000);
    await end(sent);
    expect(await stateOf(owner, sent)).toBe('expired');
    expect((await look(friend, sent.link!.token)).body).toMatchObject({ state: 'expired', decision: null });
    expect((await quoteBy(friend, sent.link!.token, number)).status).toBe(409);
    const later = { now: () => new Date(Date.now() + 91 * 86_400_000) };
    await createRetention({ db: house.db, runtime: later })();
    // So much later their sessions are over too.
    expect(await listOf(await sender('ends'))).toEqual([]);
    expect((await look(await payer('late'), sent.link!.token)).status).toBe(404);
  });

  it('is one while it holds, with the note of last time, and pays its own decision alone', async () => {
    const [owner, friend] = [await sender('one'), await payer('other fine')];
    const { anotherDecisionNumber: number, overdueDecisionNumber: other } = house.samples;
    const first = await send(owner, number, '爸爸');
    const again = await send(owner, number, '哥哥');
    expect([again.id, again.note, (await listOf(owner)).length]).toEqual([first.id, '哥哥', 1]);
    expect(await quoteBy(friend, first.link!.token, other)).toMatchObject({ status: 404 });
    const both = { decisionNumbers: [number, other], paidFor: 'other', invitation: first.link!.token };
    expect((await friend.call('POST', '/v1/quotes', both)).status).toBe(404);
    await withdraw(owner, again);
  });

  it('is nobody else’s to read or to take back, and no other sealed word opens it', async () => {
    const [owner, stranger] = [await sender('has a link'), await payer('stranger')];
    const sent = await send(owner, house.samples.anotherDecisionNumber);
    expect(await listOf(stranger)).toEqual([]);
    expect((await withdraw(stranger, sent)).status).toBe(404);
    for (const token of ['', 'x'.repeat(67), sent.id, `${sent.link!.token}A`])
      expect([token, (await look(stranger, token)).status]).toEqual([token, 404]);
    await withdraw(owner, sent);
  });

  it('is not made for what nobody can pay here', async () => {
    const owner = await sender('pays nothing');
    const refused = async (number: string) =>
      (await owner.call<{ code: string }>('POST', '/v1/invitations', { number, note: '' })).body.code;
    const { exampleNumber, paidDecisionNumber, windowOnlyDecisionNumber, treasuryDecisionNumber } = house.samples;
    expect(await refused(paidDecisionNumber)).toBe('decision_paid');
    expect(await refused(windowOnlyDecisionNumber)).toBe('window_only');
    expect(await refused(treasuryDecisionNumber)).toBe('at_treasury');
    expect(await refused(exampleNumber)).toBe('example_number');
    expect(await refused('12')).toBe('malformed_number');
  });
});

it('a decision that somebody paid by its number is not paid by the link again', async () => {
  const number = house.samples.overdueDecisionNumber;
  const [owner, friend] = [await sender('paid otherwise'), await payer('pays by number')];
  const sent = await send(owner, number);
  const { opened } = await friend.open([number], 'other');
  expect(await stateOf(owner, sent)).toBe('being_paid');
  await friend.atCashier(opened.body, 'pay');
  await friend.until(opened.body.paymentId, ({ state }) => state === 'paid');
  expect(await stateOf(owner, sent)).toBe('paid_otherwise');
  expect((await look(await payer('comes late'), sent.link!.token)).body).toMatchObject({
    state: 'paid_otherwise',
    decision: null,
  });
});
