// What operators read on their pages, and what of it is somebody else's words.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../../support/house/house';
import { operatorBrowser, type OperatorBrowser } from '../../support/operators/operator-browser';
import { badMorning, payload } from '../../support/operators/operator-scene';

let house: House;
let scene: Awaited<ReturnType<typeof badMorning>>;
let lin: OperatorBrowser;
beforeAll(async () => {
  house = await openHouse();
  scene = await badMorning(house);
  lin = operatorBrowser(house);
  await lin.as('lin');
});
afterAll(() => house.stop());

const attempt = () =>
  house.db.selectFrom('attempts').selectAll().where('id', '=', scene.payment).executeTakeFirstOrThrow();
const item = () =>
  house.db.selectFrom('attempt_items').selectAll().where('attempt_id', '=', scene.payment).executeTakeFirstOrThrow();
const find = (q: string, why = 'driver') => lin.get(`/operator/payments?${new URLSearchParams({ q, why })}`);
const lastAct = (act: string) =>
  house.db.selectFrom('audit_log').selectAll().where('act', '=', act).orderBy('at', 'desc').executeTakeFirstOrThrow();

describe('a search', () => {
  it('finds a payment by whichever number somebody has in hand', async () => {
    const { id, out_trade_no, transaction_id } = await attempt();
    const { receipt_no, decision_number } = await item();
    for (const number of [id, out_trade_no, transaction_id!, receipt_no, `R${receipt_no}`, ` ${decision_number} `])
      expect(new URL((await find(number)).url).pathname).toBe(`/operator/payments/${id}`);
  });

  it('finds it by a plate of which a part was kept, says so, and writes down no plate', async () => {
    const decision = await house.db.selectFrom('bureau_decisions').selectAll().executeTakeFirstOrThrow();
    const { plate } = decision.answer;
    const page = await find(plate, 'complaint');
    expect(page.html).toContain('it may be another car');
    expect(page.html).toContain(scene.payment);
    const { subject, details } = await lastAct('search');
    expect([subject, details]).toEqual([
      expect.stringContaining('***'),
      { why: 'complaint', found: 1, plate: expect.stringMatching(/^[\w-]{43}$/) },
    ]);
    expect(JSON.stringify({ subject, details })).not.toContain(plate);
  });

  it('finds nothing, or is asked for nothing, and says which', async () => {
    expect((await find('3301060000000000')).html).toContain('Nothing was found');
    expect((await find('   ')).html).toContain('Please write a number or a plate');
  });
});

it('tells a payment’s story in the order of time, without the name that the gateway gives to the payer', async () => {
  const { html } = await lin.get(`/operator/payments/${scene.payment}`);
  const order = [
    'Payment opened',
    'The cashier is open',
    'The gateway has signed that it is paid',
    'The bureau is being told',
  ];
  const places = order.map((words) => html.indexOf(words, html.indexOf('id="story"')));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(html).not.toContain((await attempt()).open_id);
});

it('escapes what others have written, wherever it is shown', async () => {
  await house.db.updateTable('outbox').set({ last_error: payload }).where('kind', '=', 'write_back').execute();
  await house.db
    .updateTable('attempt_items')
    .set({ decision_number: payload })
    .where('attempt_id', '=', 'stuck-refund')
    .execute();
  await house.db.updateTable('cases').set({ number: payload }).where('id', '=', 'case-4').execute();
  await house.db
    .insertInto('audit_log')
    .values({
      id: 'hostile',
      at: Date.now(),
      actor: payload,
      act: payload,
      subject: payload,
      details: JSON.stringify({ payload }),
    })
    .execute();
  const audit = operatorBrowser(house);
  await audit.as('zhao');
  const pages = [
    await lin.get('/operator'),
    await lin.get('/operator/payments'),
    await lin.get('/operator/payments/stuck-refund'),
    await lin.get(`/operator/payments/${scene.payment}`),
    await lin.get('/operator/cases'),
    await lin.get('/operator/cases/case-4'),
    await lin.get('/operator/sources'),
    await lin.get(`/operator/reports/${scene.report}`),
    await find(payload),
    await lin.get(`/operator/payments/${encodeURIComponent(payload)}`),
    await audit.get(`/operator/audit?${new URLSearchParams({ who: payload })}`),
    await lin.send('/operator/cases/case-4/close', { explanation: '<b>' }),
  ];
  for (const { html, url } of pages)
    expect([url, /<script|<img|onerror="/.test(html.replaceAll('onerror=&quot;', ''))]).toEqual([url, false]);
  expect(pages.filter(({ html }) => html.includes('&lt;script>')).length).toBeGreaterThan(6);
  await house.db.deleteFrom('audit_log').where('id', '=', 'hostile').execute();
});

describe('a case', () => {
  it('wants words, and loses none that were too few', async () => {
    const page = await lin.send('/operator/cases/case-2/close', { explanation: ' ok ' });
    expect([page.status, page.html]).toEqual([400, expect.stringContaining('at least four characters')]);
    expect(page.html).toMatch(/<textarea[^>]*>ok<\/textarea>/);
  });

  it('is closed with who and why, once', async () => {
    const page = await lin.send('/operator/cases/case-2/close', { explanation: 'Paid back by hand.' });
    expect([page.status, page.html]).toEqual([200, expect.stringContaining('closed with your explanation')]);
    expect((await lin.get('/operator/cases?state=closed')).html).toMatch(/林岚 \(lin\)[^]*Paid back by hand\./);
    const again = await lin.send('/operator/cases/case-2/close', { explanation: 'A second story.' });
    expect([again.status, again.html]).toEqual([404, expect.stringContaining('A second story.')]);
  });
});

it('answers a report, which the driver reads, and closes its case', async () => {
  const page = await lin.send(`/operator/reports/${scene.report}/answer`, { answer: 'The money is back since noon.' });
  expect(page.html).toContain('the driver reads it in the app');
  const { body } = await scene.driver.call<{ reports: { number: string; answer: string }[] }>('GET', '/v1/reports');
  expect(body.reports.find(({ number }) => number === scene.report)!.answer).toBe('The money is back since noon.');
  const cases = house.db.selectFrom('cases').select('closing_note').where('number', '=', scene.report);
  expect(await cases.execute()).toEqual([{ closing_note: 'answered' }]);
});

it('names every source with its last word, and lanes with what waits', async () => {
  const { html } = await lin.get('/operator/sources');
  expect(html).toContain(house.settings.bureau.name);
  expect(html).toContain('does not answer');
  expect(html).toMatch(/data-label="Lane"[^]*bureau/);
});

it('compares days by source, and shows a day’s bill with its cases', async () => {
  expect((await lin.get('/operator/days')).html).toMatch(/2026-[^]*1 open[^]*¥12,/);
  const day = /operator\/days\/(\d{4}-\d\d-\d\d)/.exec((await lin.get('/operator/days')).html)![1]!;
  const page = await lin.get(`/operator/days/${day}?source=wechat`);
  expect(page.html).toContain('CONSOLE_20261128_1');
  expect((await lin.get('/operator/days/2026-13-45')).status).toBe(404);
});

it('speaks the other language from then on', async () => {
  const page = await lin.send('/operator/language', { to: '/operator/cases' });
  expect([new URL(page.url).pathname, page.html]).toEqual([
    '/operator/cases',
    expect.stringContaining('<html lang="zh-CN">'),
  ]);
  expect((await lin.get('/operator')).html).toContain('待办');
});
