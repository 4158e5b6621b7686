import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fen } from '../../../domain/payments/money';
import type { Receipt } from '../../../contract/payments';
import { createProofLinks } from '../../../server/receipts/proof-links';
import { proofPage } from '../../../server/receipts/proof-page';
import type { Proof } from '../../../server/receipts/proof';
import { createSeal } from '../../../server/store/sealing/sealing';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';

let house: House;
let receipt: Receipt;
let page: Response;
let shown: string;
let driver: Api;
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'shows a receipt');
  await driver.agree();
  const { opened } = await driver.open([house.samples.decisionNumber], 'other');
  const early = await driver.call('GET', `/v1/payments/${opened.body.paymentId}/receipt`);
  expect(early.status).toBe(404);
  await driver.atCashier(opened.body, 'pay');
  await driver.until(opened.body.paymentId, ({ items }) => items[0]?.outcome === 'settled');
  receipt = (await driver.call<Receipt>('GET', `/v1/payments/${opened.body.paymentId}/receipt`)).body;
  page = await fetch(receipt.proofUrl);
  shown = await page.text();
});
afterAll(() => house.stop());

describe('the page behind the code on a receipt', () => {
  it('opens for whoever is shown it, without a sign-in, in Chinese and English', () => {
    expect(page.status).toBe(200);
    expect(receipt.proofCode).toMatch(/^data:image\/png;base64,/);
    for (const word of ['已缴款', 'recorded by the traffic police', `¥${receipt.totalFen / 100}.00`, '示例'])
      expect(shown).toContain(word);
  });
  it('names nobody: number, plate and transaction are masked', () => {
    const [item] = receipt.items;
    for (const secret of [item!.decisionNumber, receipt.transactionId, receipt.number, receipt.paymentId])
      expect(shown).not.toContain(secret);
    expect(shown).toContain(item!.decisionNumber.slice(-4));
  });
  it('runs nothing, stands in no frame and is kept by nobody', () => {
    expect(shown).not.toMatch(/<script|onclick|https?:\/\//);
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    expect(page.headers.get('cache-control')).toBe('no-store');
  });
  it('says that it is none of ours when a sign of its address was changed, or another sealed word stands there', async () => {
    const seal = createSeal('11'.repeat(32));
    const token = receipt.proofUrl.split('/').pop()!;
    const changed = `${token.slice(0, -2)}${token.endsWith('A') ? 'B' : 'A'}${token.slice(-1)}`;
    const others = [
      changed,
      'x',
      seal.close(receipt.paymentId),
      seal.close(JSON.stringify({ photoId: 'p', until: 9e15 })),
    ];
    for (const other of others) {
      const answer = await fetch(`${house.service.url}/proof/${other}`);
      expect([answer.status, (await answer.text()).includes('这不是本服务出具的缴款凭证')]).toEqual([404, true]);
    }
  });
  it('opens no photograph', async () => {
    const answer = await fetch(`${house.service.url}/v1/photos/${receipt.proofUrl.split('/').pop()}`);
    expect(answer.status).toBe(404);
  });
});

describe('the receipt as a document', () => {
  it.each(['zh-CN', 'en'] as const)('is a PDF of its owner in %s, with its font in it', async (language) => {
    const answer = await driver.file(`/v1/payments/${receipt.paymentId}/receipt.pdf?language=${language}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.includes('/FontFile3')).toBe(true);
    expect(bytes.length).toBeLessThan(400_000);
  });
  it('is not made for anybody else', async () => {
    const stranger = await signIn(house, 'a stranger');
    const answer = await stranger.file(`/v1/payments/${receipt.paymentId}/receipt.pdf`);
    expect(answer.status).toBe(404);
  });
});

describe('as it stands when it is looked at', () => {
  const proof: Proof = {
    state: 'paid',
    paidAt: '2026-11-28T10:00:00+08:00',
    gateway: 'wechat',
    payee: '示例市财政局非税收入专户',
    transaction: '420*********0001',
    items: [
      { number: '330*********0001', plate: '浙A**55T', totalFen: fen(20_000), outcome: 'paid' },
      { number: '330*********0002', plate: '浙A**55T', totalFen: fen(10_000), outcome: 'refunded' },
    ],
  };
  const at = { now: new Date('2026-11-29T02:00:00Z'), host: 'fines.example.cn', name: '<b>示例支队</b>' };
  it('counts only what is still paid, and says what is not recorded yet', () => {
    const shownNow = proofPage(proof, at);
    expect(shownNow).toContain('¥200.00</dd>');
    expect(shownNow).toContain('等待公安交管系统入账');
    expect(shownNow).toContain('已退款');
    expect(shownNow).toContain('2026-11-29 10:00');
  });
  it.each(['refunding', 'refunded'] as const)('money that is %s is not shown as paid', (state) => {
    const shownNow = proofPage({ ...proof, state, items: [] }, at);
    expect(shownNow).toContain('不作已缴款');
    expect(shownNow).not.toContain('缴款合计');
  });
  it('has no line for the plate of a pedestrian', () => {
    const [item] = proof.items;
    expect(proofPage(proof, at)).toContain('号牌号码');
    expect(proofPage({ ...proof, items: [{ ...item!, plate: '' }] }, at)).not.toContain('号牌号码');
  });
  it('takes no name for a part of the page', () => {
    expect(proofPage(proof, at)).toContain('&lt;b&gt;示例支队&lt;/b&gt;');
  });
});

it('gives one payment one address, which another key cannot make', async () => {
  const links = (key: string) =>
    createProofLinks({ seal: createSeal(key.repeat(32)), publicUrl: 'https://fines.example.cn' });
  const [first, second, others] = await Promise.all(
    ['11', '11', '22'].map(async (key) => (await links(key).linkTo('abcdefghijklmnop')).proofUrl),
  );
  expect(first).toBe(second);
  expect(first).not.toBe(others);
  expect(links('11').paymentBehind(first!.split('/').pop()!)).toBe('abcdefghijklmnop');
});
