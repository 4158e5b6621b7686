import { describe, expect, it, jest } from '@jest/globals';
import { createQueue, type Place } from '../../../server/papers/queue';

/** Readers that answer when they are told to, on a clock that stands still meanwhile. */
function counter({ readers = 1, patienceMs = 10_000, waiting = 50, heldBytes = 1000 } = {}) {
  let now = 0;
  const reading: { done: () => void; reader: number }[] = [];
  const lane = (reader: number) =>
    new Promise<string>((resolve) => {
      reading.push({ done: () => resolve('read'), reader });
    });
  const enter = createQueue<string>({
    lanes: Array.from({ length: readers }, (_, reader) => () => lane(reader)),
    waiting,
    patienceMs,
    heldBytes,
    usualMs: 1000,
    milliseconds: () => now,
  });
  const read = (place: Place<string>, gone?: AbortSignal) =>
    place
      .read(new Uint8Array(), gone)
      .catch(({ code }: { code: string }) => code)
      .finally(() => place.leave());
  return {
    enter: () => enter(1),
    enterWith: enter,
    read,
    reading,
    take: async (ms: number) => {
      now += ms;
      reading.shift()!.done();
      await new Promise(setImmediate);
    },
  };
}
const isBusy = (enter: () => unknown): boolean => {
  try {
    enter();
    return false;
  } catch (error) {
    return (error as { code?: string }).code === 'busy';
  }
};
/** How many are let in of so many that come at once. */
const letIn = (enter: () => unknown, come: number): number =>
  Array.from({ length: come }, () => isBusy(enter)).filter((busy) => !busy).length;

describe('whoever comes to the queue', () => {
  it('hears busy at once where so many places times the usual time pass the patience', () =>
    expect(letIn(counter({ patienceMs: 10_000 }).enter, 50)).toBe(11)); // one is being read, ten wait
  it('finds twice as many places with two readers', () =>
    expect(letIn(counter({ patienceMs: 10_000, readers: 2 }).enter, 50)).toBe(22));
  it('finds no more places than there are', () => expect(letIn(counter({ waiting: 3 }).enter, 50)).toBe(4));
  it('finds fewer places after slow pictures, and more after quick ones', async () => {
    const slow = counter();
    const quick = counter();
    for (let at = 0; at < 12; at += 1) {
      const both = [slow.read(slow.enter()), quick.read(quick.enter())];
      await slow.take(3000);
      await quick.take(500);
      await Promise.all(both);
    }
    expect(letIn(slow.enter, 50)).toBe(4);
    expect(letIn(quick.enter, 50)).toBeGreaterThan(15);
  });
  it('finds none while the pictures that wait hold all the memory there is for them, and one when a picture is gone', () => {
    const { enterWith } = counter({ heldBytes: 1000 });
    const place = enterWith(900);
    expect(isBusy(() => enterWith(101))).toBe(true);
    place.leave();
    place.leave();
    expect(letIn(() => enterWith(600), 3)).toBe(1);
  });
});

describe('whoever waits', () => {
  it('is read in turn, each by the reader that is free', async () => {
    const { enter, read, reading, take } = counter({ readers: 2 });
    const answers = [enter(), enter(), enter()].map((place) => read(place));
    expect(reading).toHaveLength(2);
    await take(100);
    expect(reading).toHaveLength(2);
    await take(100);
    await take(100);
    expect(await Promise.all(answers)).toEqual(['read', 'read', 'read']);
  });
  it('is read by the reader that read last, for it is warm', async () => {
    const { enter, read, reading, take } = counter({ readers: 2 });
    const seen: number[] = [];
    for (let at = 0; at < 3; at += 1) {
      const answer = read(enter());
      seen.push(reading[0]!.reader);
      await take(100);
      await answer;
    }
    expect(seen).toEqual([0, 0, 0]);
  });
  it('and hangs up leaves the line at once', async () => {
    const { enter, read, reading, take } = counter();
    const gone = new AbortController();
    const first = read(enter());
    const second = read(enter(), gone.signal);
    gone.abort();
    expect(await second).toBe('busy');
    await take(100);
    expect([await first, reading]).toEqual(['read', []]);
  });
  it('past the patience hears so then, not at the turn that comes later', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const { enter, read, take } = counter({ patienceMs: 1000 });
    const first = read(enter());
    const second = read(enter());
    jest.advanceTimersByTime(1000);
    jest.useRealTimers();
    expect(await second).toBe('busy');
    await take(5000);
    expect(await first).toBe('read');
  });
});
