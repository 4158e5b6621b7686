import { expect, it } from '@jest/globals';
import type { Receipt } from '../../../contract/payments';
import { createReceiptDrawer } from '../../../server/receipts/pdf-process';

const how = { language: 'en', authority: 'a bureau', host: 'fines.example.cn' } as const;
const numbered = (number: number) => ({ number: String(number) }) as Receipt;

/** Drawings that end when the test says so. */
function desk() {
  const onIt: { number: string; end: () => void; fail: () => void }[] = [];
  const draw = createReceiptDrawer(
    ({ number }) =>
      new Promise<Buffer>((done, failed) =>
        onIt.push({ number, end: () => done(Buffer.from(number)), fail: () => failed(new Error('no paper')) }),
      ),
  );
  return { onIt, draw };
}
const turn = () => new Promise((done) => setImmediate(done));

it('draws one receipt after the other, and goes on after one that failed', async () => {
  const { onIt, draw } = desk();
  const [first, second] = [draw(numbered(1), how), draw(numbered(2), how)];
  await turn();
  expect(onIt.map(({ number }) => number)).toEqual(['1']);
  onIt[0]!.fail();
  await expect(first).rejects.toThrow('no paper');
  await turn();
  onIt[1]!.end();
  expect(String(await second)).toBe('2');
});

it('refuses while ten wait, and takes the next once one is done', async () => {
  const { onIt, draw } = desk();
  const all = Array.from({ length: 11 }, (_, index) => draw(numbered(index), how));
  await expect(draw(numbered(11), how)).rejects.toMatchObject({ code: 'too_many_requests' });
  await turn();
  onIt[0]!.end();
  await all[0];
  const next = draw(numbered(12), how);
  for (let drawn = 1; drawn < 12; drawn += 1) {
    await turn();
    onIt[drawn]!.end();
  }
  expect(String(await next)).toBe('12');
});
