import type { GatewayName } from '#contract/payments';
import { GatewayRefused, GatewayUnanswered, type Gateway, type Meaning, type Refusal } from '../payments/gateway';
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

const silentMs = 10 * 60_000;
const silentCalls = 5;

/**
 * Tells of a gateway that has answered nothing for ten minutes: it is out of order, or takes us for somebody whom it does not
 * know. A wrong serial of the merchant's certificate is answered as an outage is (dev. pay/doc/00022867eac9682ccd0d2d24558400).
 */
export function silenceWatch(clock: Clock, alarm: Alarm, name: GatewayName) {
  let [since, calls] = [0, 0];
  return {
    answered(): void {
      calls = 0;
    },
    unanswered(error: GatewayUnanswered): void {
      const now = clock.now().getTime();
      if (calls === 0) since = now;
      calls += 1;
      if (calls < silentCalls || now - since < silentMs) return;
      const message = `${calls} calls without an answer: out of order, or keys and serials that it does not know`;
      alarm(name, { code: 'NO_ANSWER', meaning: 'not_known', message, requestId: error.message.slice(0, 200) });
    },
  };
}
type Watched = { alarm: Alarm; silence: ReturnType<typeof silenceWatch> };

/** The gateway, with each refusal that a person has to look at told as it happens. */
export function withAlarm(name: GatewayName, gateway: Gateway, { alarm, silence }: Watched): Gateway {
  const tell = (refusal: Refusal): void => {
    if (!quiet.includes(refusal.meaning)) alarm(name, refusal);
  };
  async function told<T extends object>(answer: Promise<T>): Promise<T> {
    try {
      const given = await answer;
      silence.answered();
      if ('refusal' in given) tell(given.refusal as Refusal);
      return given;
    } catch (error) {
      if (error instanceof GatewayRefused) tell(error.refusal);
      else if (error instanceof GatewayUnanswered) silence.unanswered(error);
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
