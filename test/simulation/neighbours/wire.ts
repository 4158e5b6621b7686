import type { Rates } from '../world/faults';
import type { World } from '../world/world';

/** No answer in time, or one that proves nothing. Whether the request took effect is not known. */
export class NoAnswer extends Error {}

/** Whoever asks: an answer to a dead process is heard by nobody. */
export type Asker = { readonly alive: boolean };
type Losses = { lost: keyof Rates; answerLost: keyof Rates; zombie: keyof Rates };

const timeoutMs = 8000;
const longestZombieMs = 10 * 60_000;
export const gatewayLosses: Losses = { lost: 'requestLost', answerLost: 'responseLost', zombie: 'zombie' };
export const bureauLosses: Losses = { lost: 'bureauLost', answerLost: 'bureauAnswerLost', zombie: 'bureauZombie' };

/** One request over the net: it may never arrive, arrive minutes after we gave up, or its answer may be lost. */
export function send<T>(world: World, asker: Asker, losses: Losses, effect: () => T): Promise<T> {
  const { scheduler, chance } = world;
  return new Promise((resolve, reject) => {
    const heard = (afterMs: number, tell: () => void) =>
      scheduler.after(afterMs, () => {
        if (asker.alive) tell();
      });
    const unheard = (why: string) => heard(timeoutMs, () => reject(new NoAnswer(why)));
    if (world.befalls(losses.lost)) return unheard('request lost');
    if (world.befalls(losses.zombie)) {
      scheduler.after(chance.between(timeoutMs, longestZombieMs), () => {
        attempted(effect);
      });
      return unheard('no answer');
    }
    const there = chance.between(5, 300);
    const answerLost = world.befalls(losses.answerLost);
    scheduler.after(there, () => {
      const outcome = attempted(effect);
      if (answerLost) return unheard('answer lost');
      heard(chance.between(5, 300), () =>
        'value' in outcome ? resolve(outcome.value) : reject(outcome.error as Error),
      );
    });
  });
}

function attempted<T>(effect: () => T): { value: T } | { error: unknown } {
  try {
    return { value: effect() };
  } catch (error) {
    return { error };
  }
}
