import type { GatewayName } from '#contract/payments';
import { GatewayRefused, type Gateway, type Meaning, type Refusal } from '../payments/gateway';
import type { Clock } from '../ports';

export type Alarm = (gateway: GatewayName, refusal: Refusal) => void;
const hourMs = 3_600_000;
/** What passes by itself, or only tells how things stand, wakes nobody. */
const quiet: readonly Meaning[] = ['not_now', 'already_done'];

/** One alarm a code and hour: a wrong key refuses every driver of the hour in the same words. */
export function oncePerCodeAndHour(clock: Clock, alarm: Alarm): Alarm {
  const lastAt = new Map<string, number>();
  return (gateway, refusal) => {
    const key = `${gateway} ${refusal.code}`;
    const now = clock.now().getTime();
    if (now - (lastAt.get(key) ?? -Infinity) < hourMs) return;
    lastAt.set(key, now);
    alarm(gateway, refusal);
  };
}

/** The gateway, with each refusal that a person has to look at told as it happens. */
export function withAlarm(name: GatewayName, gateway: Gateway, alarm: Alarm): Gateway {
  const tell = (refusal: Refusal): void => {
    if (!quiet.includes(refusal.meaning)) alarm(name, refusal);
  };
  async function told<T extends object>(answer: Promise<T>): Promise<T> {
    try {
      const given = await answer;
      if ('refusal' in given) tell(given.refusal as Refusal);
      return given;
    } catch (error) {
      if (error instanceof GatewayRefused) tell(error.refusal);
      throw error;
    }
  }
  return {
    ...gateway,
    open: (order) => told(gateway.open(order)),
    query: (outTradeNo) => told(gateway.query(outTradeNo)),
    refund: (refund) => told(gateway.refund(refund)),
    queryRefund: (refund) => told(gateway.queryRefund(refund)),
    close: async (outTradeNo) => (await told(gateway.close(outTradeNo).then((answer) => ({ answer })))).answer,
  };
}
