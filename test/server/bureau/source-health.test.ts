// What an operator is told of a source: when it answered, when it did not, and whether it is left alone.
import { expect, it } from '@jest/globals';
import { createBreaker } from '../../../server/bureau/calls/breaker';
import { createSourceHealth } from '../../../server/bureau/source-health';
import { Refused, type Bureau } from '../../../server/ports';

let now = 1000;
const clock = { now: () => new Date(now) };

function watched(answer: () => Promise<unknown>) {
  const guard = createBreaker(clock);
  const ask = (about: string) => guard(answer, { operation: 'violations', about });
  const bureau = {
    violations: ({ plate }: { plate: string }) => ask(plate),
    resting: guard.resting,
  } as unknown as Bureau;
  const health = createSourceHealth(clock);
  const heard = health.heard({ name: 'police', bureau });
  return {
    health: () => health.now()[0]!,
    ask: (plate: string) => heard.violations({ plate } as never).catch(() => undefined),
  };
}
const down = async () => {
  throw new Refused('bureau_down');
};

it('knows nothing of a source that was not asked', () => {
  expect(watched(down).health()).toMatchObject({ answeredAt: null, failedAt: null, failures: 0, resting: [] });
});

it('counts silences until the next answer, and a refusal is an answer', async () => {
  const answers: (() => Promise<unknown>)[] = [down, down, async () => Promise.reject(new Refused('car_unknown'))];
  const { health, ask } = watched(() => answers.shift()!());
  await ask('浙A1');
  now = 2000;
  await ask('浙A2');
  expect(health()).toMatchObject({ answeredAt: null, failedAt: 2000, reason: 'bureau_down', failures: 2 });
  now = 3000;
  await ask('浙A3');
  expect(health()).toMatchObject({ answeredAt: 3000, failedAt: 2000, failures: 0 });
});

it('says what is left alone while the breaker is open, and no longer', async () => {
  const { health, ask } = watched(down);
  for (const plate of ['浙A1', '浙A2', '浙A3', '浙A4', '浙A5']) await ask(plate);
  expect(health().resting).toEqual(['violations']);
  now += 10_001;
  expect(health().resting).toEqual([]);
});

it('takes what a source cannot do at all for no answer of it', async () => {
  const { health, ask } = watched(async () => {
    throw new Refused('source_reads_only');
  });
  await ask('浙A1');
  expect(health()).toMatchObject({ answeredAt: null, failures: 0 });
});
