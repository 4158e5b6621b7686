// What the police make of an objection, and what is left after it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Objection } from '../../../contract/objections';
import type { Violation } from '../../../contract/violations';
import { dayOf } from '#domain/days/day';
import { openSlowReturns } from '../../../server/cases/slow-returns';
import { systemRuntime } from '../../../server/runtime';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { knob, newRecord, untilObjection } from '../../support/drivers/objecting';

let house: House;
let driver: Api;
let stranger: Api;
beforeAll(async () => {
  house = await openHouse();
  [driver, stranger] = await Promise.all([signIn(house, 'has been wronged'), signIn(house, 'looks on')]);
});
afterAll(() => house.stop());

const open = async (violationId: string) =>
  (await driver.call<Objection>('POST', '/v1/objections', { violationId })).body;
const see = async (id: string) => (await driver.call<Objection>('GET', `/v1/objections/${id}`)).body;
const record = async (id: string) => (await driver.call<Violation>('GET', `/v1/violations/${id}`)).body;

async function filed(words = '照片里不是我的车', pictures: string[] = []) {
  const { violationId, recordNo } = await newRecord(house, driver);
  const { id } = await open(violationId);
  const said = { ground: 'plate_misread', statement: words, pictures };
  const { body } = await driver.call<Objection>('POST', `/v1/objections/${id}/file`, said);
  return { id, violationId, recordNo, body };
}
const answer = (recordNo: string, isUpheld: boolean, reason: string | null = null) =>
  knob(house, 'bureau/objection', { recordNo, isUpheld, reason });

describe('an objection', () => {
  it('is asked for more, answers once, and goes on', async () => {
    const { id, recordNo } = await filed();
    await knob(house, 'bureau/objection/ask', { recordNo, words: '请补充行驶证照片' });
    const asked = await untilObjection(driver, id, ({ state }) => state === 'asked');
    expect(asked).toMatchObject({ asked: { words: '请补充行驶证照片' }, askedBy: asked.asked!.by });
    expect(await driver.call('POST', `/v1/objections/${id}/supplement`, { statement: ' ', pictures: [] })).toEqual({
      status: 400,
      body: { code: 'statement_missing', field: 'statement' },
    });
    const more = { statement: '行驶证在这里', pictures: [] };
    const { body } = await driver.call<Objection>('POST', `/v1/objections/${id}/supplement`, more);
    expect(body).toMatchObject({ state: 'reviewing', asked: null });
    expect((await driver.call('POST', `/v1/objections/${id}/supplement`, more)).body).toMatchObject({
      code: 'nothing_asked',
    });
    expect((await see(id)).timeline.map(({ event, words }) => [event, words])).toEqual([
      ['file', '照片里不是我的车'],
      ['bureau_asks', '请补充行驶证照片'],
      ['supplement', '行驶证在这里'],
    ]);
  });

  it('that is upheld cancels the record, and nothing is to be paid or accepted any more', async () => {
    const { id, violationId, recordNo } = await filed();
    await answer(recordNo, true, '号牌识别有误，已消除');
    const seen = await untilObjection(driver, id, ({ state }) => state === 'upheld');
    expect(seen).toMatchObject({
      workdaysLeft: null,
      next: null,
      answer: { reason: '号牌识别有误，已消除', refund: null },
    });
    expect(await record(violationId)).toMatchObject({ status: 'eliminated', lastDay: null, windowReasons: [] });
  });

  it('that is upheld after somebody paid says what the treasury gives back, and when it has', async () => {
    const { id, violationId, recordNo } = await filed();
    await knob(house, 'bureau/accept-elsewhere', { recordNo });
    const overtaken = await untilObjection(driver, id, ({ state }) => state === 'overtaken');
    const number = overtaken.next!.decisionNumber!;
    await knob(house, 'bureau/pay-elsewhere', { number });
    await answer(recordNo, true);
    const seen = await untilObjection(driver, id, ({ state }) => state === 'upheld');
    expect(seen.answer?.refund).toMatchObject({ decisionNumber: number, amountFen: 20000, returnedOn: null });
    expect((await record(violationId)).status).toBe('eliminated');
    const quote = await driver.call('POST', '/v1/quotes', { decisionNumbers: [number], paidFor: 'mine' });
    expect(quote.body).toMatchObject({ code: 'decision_revoked' });
    const slow = async (days: number) => {
      const now = () => new Date(Date.now() + days * 86_400_000);
      await openSlowReturns({ db: house.db, runtime: { ...systemRuntime, now } });
      const of = house.db.selectFrom('cases').select('number').where('kind', '=', 'fine_not_returned');
      return (await of.execute()).map(({ number: one }) => one);
    };
    expect(await slow(29)).toEqual([]);
    expect(await slow(31)).toEqual([seen.caseNumber]);
    expect(await slow(60)).toEqual([seen.caseNumber]); // one case, however often it is looked for
    await knob(house, 'bureau/objection/returned', { recordNo });
    await untilObjection(driver, id, ({ answer: given }) => given?.refund?.returnedOn === dayOf(new Date()));
    await house.db.deleteFrom('cases').execute();
    expect(await slow(60)).toEqual([]);
  });

  it('that is rejected says why and what is left; the letter has it filled in, for its author alone', async () => {
    const { id, violationId, recordNo } = await filed();
    expect((await driver.file(`/v1/objections/${id}/letter.pdf`)).status).toBe(404);
    await answer(recordNo, false, '照片清晰，号牌一致');
    const seen = await untilObjection(driver, id, ({ state }) => state === 'rejected');
    expect(seen).toMatchObject({
      answer: { reason: '照片清晰，号牌一致' },
      next: { decisionNumber: null, reconsiderBy: null, daysToReconsider: 60 },
    });
    expect(seen.next!.governments[0]).toMatch(/人民政府$/);
    expect(seen.next!.handleBy).toBe((await record(violationId)).handling!.bySafe);
    expect((await record(violationId)).objectable).not.toBeNull();
    const letter = await driver.file(`/v1/objections/${id}/letter.pdf?language=en`);
    expect(letter.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await letter.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await stranger.file(`/v1/objections/${id}/letter.pdf`)).status).toBe(404);
    const again = await open(violationId);
    expect(again).toMatchObject({ state: 'draft' });
    expect(again.id).not.toBe(id);
  });

  it('is withdrawn by its author: the record is to be handled as before, and can be objected to anew', async () => {
    const { id, violationId } = await filed();
    const { body } = await driver.call<Objection>('POST', `/v1/objections/${id}/withdraw`);
    expect(body).toMatchObject({ state: 'withdrawn', workdaysLeft: null });
    const now = await record(violationId);
    expect(now).toMatchObject({ status: 'unhandled', handling: { bySafe: expect.any(String) } });
    expect((await driver.call('POST', `/v1/objections/${id}/withdraw`)).status).toBe(200);
    const second = await open(violationId);
    const said = { ground: 'unclear_record', statement: '', pictures: [] };
    const { body: refiled } = await driver.call<Objection>('POST', `/v1/objections/${second.id}/file`, said);
    expect(refiled.caseNumber).toMatch(/^YY\d{16}-2$/);
  });
});
