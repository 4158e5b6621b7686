import { GatewayUnanswered } from '../../server/payments/gateway';
import type { Chance } from './chance';
import type { FaultClass, Rates } from './faults';
import type { Scheduler } from './scheduler';

export type Wire = { time: Scheduler; chance: Chance; rates: Rates; /** How many calls took effect. */ effects: number; count(fault: FaultClass): void; faulty(): boolean };

/**
 * One call over a network that loses requests, loses answers, answers with an error of the server, or times out for
 * the caller and takes effect all the same up to ten minutes later.
 */
export async function overTheWire<T>(wire: Wire, given: () => T): Promise<T> {
  const effect = () => { wire.effects += 1; return given(); };
  const { time, chance, rates, count } = wire;
  const fails = (share: number, fault: FaultClass) => wire.faulty() && chance.within(share) && (count(fault), true);
  await time.sleep(chance.between(20, 400));
  if (fails(rates.requestLost, 'requestLost') || fails(rates.serverError, 'serverError')) {
    await time.sleep(5000);
    throw new GatewayUnanswered('no answer');
  }
  if (fails(rates.zombie, 'zombie')) {
    time.after(chance.between(5000, 600_000), () => { try { effect(); } catch { /* nobody waits for it any more */ } });
    await time.sleep(5000);
    throw new GatewayUnanswered('no answer');
  }
  const answer = effect();
  if (fails(rates.answerLost, 'answerLost')) {
    await time.sleep(5000);
    throw new GatewayUnanswered('no answer');
  }
  await time.sleep(chance.between(20, 400));
  return answer;
}
