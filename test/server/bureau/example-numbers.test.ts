// Numbers that reviewers try: who answers them, and what can never come of one.
import { expect, it, jest } from '@jest/globals';
import type { WriteBack } from '../../../contract/bureau';
import { withExamples } from '../../../server/bureau/example-numbers';
import type { Bureau } from '../../../server/ports';

const [example, real] = ['3301061700000127', '3301061900000131'];
const examples = {
  bureau: { url: 'https://test.bureau.example', key: 'k', secret: 's', name: '示例市交警（示例）' },
  decisions: [example],
  perMinute: 1,
  burst: 1,
};
const answers = (of: string) =>
  ({
    decision: jest.fn(async (number: string) => ({ number, place: of })),
    writeBack: jest.fn(async () => undefined),
  }) as unknown as jest.Mocked<Bureau>;

function open({ full = false } = {}) {
  const [rest, test] = [answers('police'), answers('test system')];
  return { rest, test, bureau: withExamples({ rest, examples, test, tryAcquire: async () => !full }) };
}

it('a number of the list goes to the test system only, by its fifteen digits too, under its own name', async () => {
  const { bureau, rest, test } = open();
  for (const number of [example, example.slice(0, 15)])
    expect(await bureau.decision(number)).toMatchObject({ isExample: true, toldBy: '示例市交警（示例）' });
  expect([rest.decision.mock.calls.length, test.decision.mock.calls.length]).toEqual([0, 2]);
});
it('any other number goes to the police, and is no example', async () => {
  const { bureau, test } = open();
  expect(await bureau.decision(real)).toEqual({ number: real, place: 'police' });
  expect(test.decision).not.toHaveBeenCalled();
});
it('is metered: past its limit nobody is asked', async () => {
  const { bureau, test } = open({ full: true });
  await expect(bureau.decision(example)).rejects.toMatchObject({ code: 'source_busy' });
  expect(test.decision).not.toHaveBeenCalled();
  expect(await bureau.decision(real)).toMatchObject({ place: 'police' });
});
it('no books are told of a payment for one', async () => {
  const { bureau, rest, test } = open();
  await expect(bureau.writeBack({ number: example } as WriteBack)).rejects.toMatchObject({ code: 'example_number' });
  await bureau.writeBack({ number: real } as WriteBack);
  expect([rest.writeBack.mock.calls.length, test.writeBack.mock.calls.length]).toEqual([1, 0]);
});
