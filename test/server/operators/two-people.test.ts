// Money goes back by the word of two people, and the log tells it so that nobody can change it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRowChain } from '../../../server/store/sealing/row-chain';
import { createSeal } from '../../../server/store/sealing/sealing';
import { openHouse, type House } from '../../support/house/house';
import { movableClock } from '../../support/clocks/movable-clock';
import { operatorBrowser, type OperatorBrowser } from '../../support/operators/operator-browser';
import { badMorning } from '../../support/operators/operator-scene';

const minute = 60_000;
const runtime = movableClock();
let house: House;
let scene: Awaited<ReturnType<typeof badMorning>>;
let lin: OperatorBrowser;
beforeAll(async () => {
  house = await openHouse({ runtime });
  scene = await badMorning(house);
  lin = operatorBrowser(house);
  await lin.as('lin');
});
afterAll(() => house.stop());

const item = () =>
  house.db.selectFrom('attempt_items').selectAll().where('attempt_id', '=', scene.payment).executeTakeFirstOrThrow();

describe('a refund', () => {
  const proposed = async () => (await lin.send('/operator/refunds', { number: (await item()).receipt_no })).url;

  it('is not confirmed by whoever proposed it, however they ask', async () => {
    const { pathname } = new URL(await proposed());
    expect((await lin.get(pathname)).html).not.toContain(`${pathname}/confirm`);
    const page = await lin.send(`${pathname}/confirm`);
    expect([page.status, page.html]).toEqual([409, expect.stringContaining('second person')]);
  });

  it('is too old after fifteen minutes', async () => {
    const { pathname } = new URL(await proposed());
    runtime.pass(16 * minute);
    const wang = operatorBrowser(house);
    await wang.as('wang');
    expect((await wang.get(pathname)).status).toBe(404);
    expect((await wang.send(`${pathname}/confirm`)).html).toContain('older than fifteen minutes');
  });

  it('is ordered once by a second person, who finds it waiting', async () => {
    const { pathname } = new URL(await proposed());
    const wang = operatorBrowser(house);
    await wang.as('wang');
    const list = await wang.get('/operator/refunds');
    expect(list.html).toContain(pathname);
    expect(list.html).toContain('林岚 (lin)');
    expect((await wang.send(`${pathname}/confirm`)).html).toContain('The refund is ordered');
    expect((await wang.send(`${pathname}/confirm`)).html).toContain('ordered already');
    const acts = await house.db
      .selectFrom('audit_log')
      .select(['actor', 'act'])
      .where('subject', '=', scene.payment)
      .execute();
    expect(acts).toContainEqual({ actor: 'wang', act: 'refund confirmed' });
    const jobs = await house.db.selectFrom('outbox').select('kind').where('kind', '=', 'refund_unbooked').execute();
    expect(jobs).toHaveLength(1);
  });
});

describe('the audit log', () => {
  it('is seen whole, by person and by act, a page at a time', async () => {
    const zhao = operatorBrowser(house);
    await zhao.as('zhao');
    await lin.send('/operator/cases/case-3/close', { explanation: 'The bureau has mended it.' });
    for (let look = 0; look < 60; look += 1) await lin.get('/operator/refunds');
    expect((await zhao.get('/operator/audit?act=case+closed')).html).toMatch(/林岚 \(lin\)[^]*closed a case/);
    const first = await zhao.get('/operator/audit?who=lin');
    const older = /href="(\/operator\/audit\?[^"]+)"/.exec(first.html)![1]!.replaceAll('&amp;', '&');
    const rows = (html: string) => [...html.matchAll(/<time[^>]*>/g)].length;
    expect(rows(first.html)).toBe(50);
    expect(rows((await zhao.get(older)).html)).toBeGreaterThan(0);
  });

  it('is verified against its chain, and a changed row is found', async () => {
    const zhao = operatorBrowser(house);
    await zhao.as('zhao');
    const later = { ...runtime, now: () => new Date(runtime.now().getTime() + 10 * minute) };
    await createRowChain({ db: house.db, runtime: later, seal: createSeal(house.settings.dataKey) }).extendAll();
    expect((await zhao.send('/operator/audit/verify')).html).not.toContain('not as it was written');
    await house.db.updateTable('audit_log').set({ actor: 'nobody' }).where('act', '=', 'case closed').execute();
    expect((await zhao.send('/operator/audit/verify')).html).toMatch(/not as it was written[^]*was changed or added/);
  });
});
