import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Car } from '../../../contract/cars';
import type { CarViolations, Violation } from '../../../contract/violations';
import { signIn } from '../../support/drivers/driver-at-the-api';
import { openChat, wordsOf } from '../../support/drivers/follower';
import { openHouse, type House } from '../../support/house/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

const knob = (path: string, body: object) =>
  fetch(`${house.sandbox.url}/__sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function follower(user: string) {
  const chat = openChat(house, user);
  await chat.follow();
  return chat;
}

it('who follows is greeted once, with what people come for', async () => {
  const chat = openChat(house, 'newcomer');
  const [greeting] = await chat.follow();
  expect(greeting).toMatchObject({
    kind: 'choices',
    choices: [{ id: 'ask_number' }, { id: 'ask_photo' }, { id: 'mine' }],
  });
  expect(wordsOf(greeting)).toContain('不带链接');
});

it('a number becomes the amount, the last day, the source with its time, and a card to pay', async () => {
  const chat = await follower('has a number');
  const [told, card] = await chat.write(house.samples.decisionNumber, 2);
  expect(wordsOf(told)).toMatch(
    /罚款 \d+\.\d\d 元[^]*最后缴款日 \d{4}-\d\d-\d\d[^]*来源：示例市公安局交通警察支队，\d{4}-/,
  );
  expect(card).toMatchObject({ kind: 'card', page: `pages/home/index?no=${house.samples.decisionNumber}` });
});

it('a pasted message is searched for its number, and spoken digits are digits', async () => {
  const chat = await follower('has a message');
  const { decisionNumber: number } = house.samples;
  const sms = `【交警】您的小型汽车有一条违法，决定书编号：${number}，请于2026-12-08前缴款。电话010-12345678`;
  expect(wordsOf((await chat.write(sms, 2))[0])).toContain(number.slice(-4));
  const spoken = [...number].map((digit) => '零幺二三四五六七八九'[Number(digit)]).join('');
  expect(wordsOf((await chat.speak(`帮我查一下${spoken}`, 2))[0])).toContain('最后缴款日');
});

it('a number that the police do not know is said to be unknown, and that real notices carry no link', async () => {
  const chat = await follower('has a false notice');
  const [told] = await chat.write('【交警】您有罚单1101050000000009未缴，点击 http://fake.example/pay');
  expect(wordsOf(told)).toMatch(/没有编号 1101050000000009[^]*不带链接/);
});

it('what is not understood gets three choices, and a tap on one goes on', async () => {
  const chat = await follower('writes anything');
  expect((await chat.write('今天天气不错'))[0]).toMatchObject({ kind: 'choices' });
  expect(wordsOf((await chat.choose('ask_number'))[0])).toContain('15或16位');
  expect(wordsOf((await chat.tap('ask_photo'))[0])).toContain('照片');
  expect((await chat.tap('a button of last year'))[0]).toMatchObject({ kind: 'choices' });
});

it('who writes English is answered in English', async () => {
  const chat = await follower('writes English');
  expect(wordsOf((await chat.write('hello there, what can you do?'))[0])).toContain('not understood');
  expect(wordsOf((await chat.write(house.samples.decisionNumber, 2))[0])).toContain('Last day to pay');
});

it('a plate is told to the driver who has bound it and to nobody else', async () => {
  const { plate, plateType, lastSix } = house.samples.car;
  const driver = await signIn(house, 'bound one');
  await driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix });
  const own = await follower('bound one');
  const [told] = await own.write(plate, 2);
  expect(wordsOf(told)).toContain(plate);
  expect(wordsOf(told)).toMatch(/待处理 \d+ 条/);
  const other = await follower('asks about others');
  const [refused] = await other.write(plate, 2);
  const [alike] = await other.write('京A00000', 2);
  expect([wordsOf(refused), wordsOf(refused).includes(plate)]).toEqual([wordsOf(alike), false]);
});

it('a photo that the platform has no more is asked for again', async () => {
  const chat = await follower('has a paper');
  const gone = { MsgType: 'image', MediaId: 'of last week', MsgId: '99000000000000001', PicUrl: 'x' };
  await chat.act('push', { fields: gone });
  expect(wordsOf((await chat.next())[0])).toContain('没有收到');
});

it('a new violation of a bound car is told once, within a minute of the look that found it, and not to who sent 退订', async () => {
  const { plate, plateType, lastSix } = house.samples.cameraCar;
  const seen = () => knob('bureau/camera', { plate, plateType });
  const chat = await follower('is seen');
  const driver = await signIn(house, 'is seen');
  await driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix });
  await chat.write('你好');
  await seen();
  const [notice] = await chat.next();
  expect(notice).toMatchObject({ kind: 'notice', values: { car_number1: plate }, page: 'pages/home/index' });
  const looks = house.db.selectFrom('found_violations').select('found_at').where('how', '!=', 'baseline');
  const { found_at: foundAt } = await looks.where('plate', '=', plate).executeTakeFirstOrThrow();
  expect(Date.parse(notice!.at) - foundAt).toBeLessThan(60_000);
  const delivered = (await (await fetch(`${house.sandbox.url}/__sandbox/messages`)).json()) as unknown[];
  expect(delivered).toEqual([]);
  expect(wordsOf((await chat.write('退订'))[0])).toContain('已关闭');
  await seen();
  await untilDelivered(1);
  expect((await chat.lines()).filter(({ kind }) => kind === 'notice')).toHaveLength(1);
});

it('who follows is told of a payment that is booked, and of an objection that is answered, each once', async () => {
  const { plate, plateType, lastSix } = house.samples.car;
  const chat = await follower('pays and objects');
  const driver = await signIn(house, 'pays and objects');
  await driver.agree();
  const car = (await driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix })).body;
  await chat.write('你好');
  const { opened } = await driver.open([house.samples.decisionNumber]);
  await driver.atCashier(opened.body, 'pay');
  await driver.until(opened.body.paymentId, ({ state }) => state === 'paid');
  expect((await chat.next())[0]).toMatchObject({
    kind: 'notice',
    values: { character_string1: house.samples.decisionNumber, phrase3: '已缴清' },
  });
  const { violations } = (await driver.call<CarViolations>('GET', `/v1/cars/${car.id}/violations`)).body;
  const { id } = violations.find(({ status, kind }) => status === 'unhandled' && kind === 'camera')!;
  const { recordNumber } = (await driver.call<Violation>('GET', `/v1/violations/${id}`)).body;
  await driver.call('POST', `/v1/violations/${id}/object`, { ground: 'plate_misread', statement: '不是我的车' });
  await knob('bureau/objection', { recordNo: recordNumber, isUpheld: true });
  expect((await chat.next())[0]).toMatchObject({ kind: 'notice', values: { car_number1: plate, phrase4: '已撤销' } });
});

/** By the app's own message, which stands in no chat. */
async function untilDelivered(count: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const all = (await (await fetch(`${house.sandbox.url}/__sandbox/messages`)).json()) as unknown[];
    if (all.length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('no message was delivered');
}

it('who asks sees all that is kept, and has it deleted by a word', async () => {
  const chat = await follower('asks for data');
  expect(wordsOf((await chat.write('我的数据'))[0])).toMatch(/全部如下[^]*提醒 开/);
  const { openId } = (await chat.lines())[0]!;
  const kept = () => house.db.selectFrom('followers').selectAll().where('open_id', '=', openId).execute();
  expect(await kept()).toHaveLength(1);
  expect(wordsOf((await chat.write('删除我的数据'))[0])).toContain('已经删除');
  expect(await kept()).toEqual([]);
});

it('who leaves is forgotten', async () => {
  const chat = await follower('leaves');
  await chat.write('你好');
  await chat.act('unfollow');
  const rows = await house.db.selectFrom('followers').selectAll().execute();
  const openIds = await house.db.selectFrom('follower_acts').select('open_id').where('state', '=', 'due').execute();
  const gone = (await chat.lines())[0]!.openId;
  expect(rows.map(({ open_id }) => open_id)).not.toContain(gone);
  expect(openIds).toEqual([]);
});

it('one push that comes twice is answered once, in JSON with ids above 2^53 as in XML', async () => {
  const faults = (body: object) => knob('wechat/account/push-faults', body);
  const chat = await follower('is told twice');
  await faults({ twice: true, json: true });
  await chat.write(house.samples.decisionNumber, 2);
  await faults({ twice: false, json: false });
  await chat.write('你好');
  const answers = (await chat.lines()).filter(({ kind }) => kind === 'card');
  expect(answers).toHaveLength(1);
});

it('in Alipay the life account greets, finds a number, takes a line for a choice, shows its menu and forgets who leaves', async () => {
  const chat = openChat(house, 'in Alipay', 'alipay');
  expect(wordsOf((await chat.follow())[0])).toMatch(/查罚单[^]*回复下面一行即可[^]*按编号查罚单/);
  expect(wordsOf((await chat.write('按编号查罚单'))[0])).toContain('15或16位');
  const { anotherDecisionNumber: number } = house.samples;
  const [told, card] = await chat.write(number, 2);
  expect(wordsOf(told)).toContain('最后缴款日');
  expect(card).toMatchObject({ kind: 'card', page: `pages/home/index?no=${number}` });
  expect(wordsOf((await chat.tap('ask_photo'))[0])).toContain('照片');
  const page = await (await fetch(`${house.sandbox.url}/alipay/chat`)).text();
  expect(page).toMatch(/data-key="mine"[^]*data-page="pages\/home\/index"/);
  await chat.act('unfollow');
  const rows = await house.db.selectFrom('followers').select('open_id').where('platform', '=', 'alipay').execute();
  expect(rows).toEqual([]);
});
