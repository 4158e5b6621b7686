// A bill of gigabytes comes for minutes: what is limited is silence. Row W8 of docs/field-reports.md.
import { statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it, jest } from '@jest/globals';
import { download, inFolder } from '../../../../server/gateways/bills/download';
import { GatewayUnanswered } from '../../../../server/payments/gateway';

const limitMs = 20_000;
afterEach(() => {
  jest.useRealTimers();
});

/** How long the merchant's gateway is silent between the parts of a bill, by a clock that the test moves. */
async function billWithSilences(silencesMs: readonly number[]): Promise<number> {
  let response: ServerResponse | undefined;
  const server = createServer((_request, answer) => {
    response = answer;
    answer.write('part');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date', 'performance', 'hrtime'] });
  try {
    return await inFolder(async (folder) => {
      const file = join(folder, 'bill');
      const size = () => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const done = download(url, file, {}, limitMs);
      done.catch(() => undefined);
      for (const [at, silenceMs] of silencesMs.entries()) {
        while (size() < 4 * (at + 1)) await new Promise((resolve) => setImmediate(resolve));
        jest.advanceTimersByTime(silenceMs);
        response!.write('part');
      }
      response!.end();
      await done;
      return size();
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

it('W8: a bill that comes for longer than the limit is read, part by part', async () => {
  expect(await billWithSilences([15_000, 15_000, 15_000])).toBe(16);
});
it('W8: one that falls silent is given up', async () => {
  await expect(billWithSilences([15_000, limitMs])).rejects.toThrow(GatewayUnanswered);
});
