// Drivers who pay without end, and take no notice when the service is gone: they simply try the next ticket.
import { signIn, type Api } from '../support/drivers/driver-at-the-api';
import type { House } from '../support/house/house';
import { post } from '../sandbox/merchant';

export type Load = {
  /** Every second driver waits meanwhile: what else goes on would keep a node from coming up, on two cores. */
  half(meanwhile: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
  count: { opened: number; paid: number; refused: number; unanswered: number };
};
type Place = Pick<House, 'sandbox' | 'service'>;

/** @param chance from 0 to 1, for which way each driver goes */
export function startLoad(place: Place, drivers: readonly Api[], chance: () => number): Load {
  const count = { opened: 0, paid: 0, refused: 0, unanswered: 0 };
  let stopped = false;
  let resting: Promise<void> | undefined;
  const queue: string[] = [];

  async function nextNumber(): Promise<string> {
    if (queue.length === 0)
      queue.push(
        ...((await post(`${place.sandbox.url}/__sandbox/bureau/issue`, { count: 60 })) as string[]).slice(-60),
      );
    return queue.pop()!;
  }

  async function payOne(driver: Api): Promise<void> {
    const number = await nextNumber();
    const { opened } = await driver.open([number]).catch((error: unknown) => {
      queue.unshift(number); // the next driver finds out whether it is being paid
      throw error;
    });
    if (opened.status !== 200) return void (count.refused += 1);
    count.opened += 1;
    const way = chance();
    // One in ten is paid at a counter meanwhile: that money has to go back.
    if (way < 0.1) await post(`${place.sandbox.url}/__sandbox/bureau/pay-elsewhere`, { number });
    await driver.atCashier(opened.body, way > 0.9 ? 'cancel' : way > 0.6 ? 'pay_silent' : 'pay');
    if (way <= 0.9) count.paid += 1;
    if (way > 0.3 && way < 0.6) await driver.call('POST', `/v1/payments/${opened.body.paymentId}/poll`);
  }

  const running = drivers.map(async (driver, at) => {
    while (!stopped) {
      if (at % 2) await resting;
      await payOne(driver).catch(async () => {
        count.unanswered += 1;
        await new Promise((go) => setTimeout(go, 150));
      });
    }
  });
  return {
    count,
    half(meanwhile) {
      resting = meanwhile().finally(() => (resting = undefined));
      return resting;
    },
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
}

/** So many drivers at each node. */
export async function signedIn(place: Place, urls: readonly string[], count: number): Promise<Api[]> {
  return Promise.all(
    urls.flatMap((url, node) =>
      Array.from({ length: count }, async (_, at) => {
        const driver = await signIn(
          { ...place, service: { ...place.service, url } } as House,
          `load-${node}-${at}`,
          at % 2 ? 'alipay' : 'weapp',
        );
        await driver.agree();
        return driver;
      }),
    ),
  );
}
