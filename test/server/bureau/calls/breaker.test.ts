// One failing part of a source shuts no other; a source that may be back is tried by one, not by all who wait.
import { beforeEach, expect, it } from '@jest/globals';
import { createBreaker } from '../../../../server/bureau/calls/breaker';
import { AskLater, Refused } from '../../../../server/ports';

let now = 0;
let guard: ReturnType<typeof createBreaker>;
beforeEach(() => {
  now = 0;
  guard = createBreaker({ now: () => new Date(now) });
});

const down = () => Promise.reject(new Refused('bureau_down'));
const well = async () => 'well';
/** What is heard, and whether the source was asked at all. */
async function ask(operation: string, about: string, answer: () => Promise<unknown> = well) {
  let isAsked = false;
  const heard = await guard(
    () => {
      isAsked = true;
      return answer();
    },
    { operation, about },
  ).catch((error: Refused) => error.code);
  return { heard, isAsked };
}
const fails = async (operation: string, things: readonly string[]) => {
  for (const thing of things) await ask(operation, thing, down);
};
const refusedUnasked = { heard: 'bureau_down', isAsked: false };
const asked = { heard: 'well', isAsked: true };

it('asks what is owed while no word of a payment is taken', async () => {
  await fails('write_back', ['1', '2', '3', '4', '5']);
  expect(await ask('write_back', '6')).toEqual(refusedUnasked);
  expect(await ask('decision', '1')).toEqual(asked);
});

it('keeps a source that names a time from that operation alone', async () => {
  const later = () => Promise.reject(new AskLater(60_000));
  expect(await ask('write_back', '1', later)).toEqual({ heard: 'source_busy', isAsked: true });
  expect(await ask('write_back', '2')).toEqual({ heard: 'source_busy', isAsked: false });
  expect(await ask('decision', '2')).toEqual(asked);
  now = 60_000;
  expect(await ask('write_back', '2')).toEqual(asked);
});

it('shuts one car that cannot be answered for, and no other', async () => {
  await fails('violations', ['A', 'A', 'A', 'A', 'A', 'A']);
  expect(await ask('violations', 'A')).toEqual(refusedUnasked);
  expect(await ask('violations', 'B')).toEqual(asked);
});

it('is tried by one when its time is over, and all others are refused until that one has heard', async () => {
  await fails('decision', ['1', '2', '3', '4', '5']);
  now = 10_000;
  let answer: (said: string) => void = () => undefined;
  const probe = ask('decision', '6', () => new Promise((resolve) => (answer = resolve)));
  expect(await ask('decision', '7')).toEqual(refusedUnasked);
  answer('well');
  expect(await probe).toEqual(asked);
  expect(await ask('decision', '7')).toEqual(asked);
});

it('stays shut for as long again when the one that tried it hears nothing', async () => {
  await fails('decision', ['1', '2', '3', '4', '5']);
  now = 10_000;
  expect(await ask('decision', '6', down)).toEqual({ heard: 'bureau_down', isAsked: true });
  now = 19_999;
  expect(await ask('decision', '7')).toEqual(refusedUnasked);
  now = 20_000;
  expect(await ask('decision', '7')).toEqual(asked);
});

it('is open to all again when the one that tried it is refused: that is an answer', async () => {
  await fails('decision', ['1', '2', '3', '4', '5']);
  now = 10_000;
  const unknown = () => Promise.reject(new Refused('decision_unknown'));
  expect(await ask('decision', '6', unknown)).toEqual({ heard: 'decision_unknown', isAsked: true });
  expect(await ask('decision', '7')).toEqual(asked);
});
