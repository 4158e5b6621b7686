// A car's records come in pages; a person sees all of them.
import { beforeEach, expect, it, jest } from '@jest/globals';
import type { CarViolations, ViolationCard } from '../../../contract/violations';
import { pageOf } from '../../../server/cars/page-of';

const call = jest.fn<(method: string, path: string) => Promise<unknown>>();
jest.mock('../../../src/api/http', () => ({ call: (...asked: [string, string]) => call(...asked) }));
const asked = async () => (await import('../../../src/api/violations')).fetchCarViolations('c');
beforeEach(() => void call.mockReset());

const records = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `r${at}` }) as ViolationCard);
const pageAt = (path: string, all: ViolationCard[]) =>
  ({ ...pageOf(all, Number(/from=(\d+)/.exec(path)![1])), unreadable: 0 }) as CarViolations;
const ids = ({ violations }: CarViolations) => violations.map(({ id }) => id);

it('are asked for until the last page, none of which is long', async () => {
  const all = records(2_000);
  call.mockImplementation(async (_method, path) => pageAt(path, all));
  expect(ids(await asked())).toEqual(all.map(({ id }) => id));
  const pages = (await Promise.all(call.mock.results.map(({ value }) => value))) as CarViolations[];
  expect(pages.map(({ violations }) => violations.length)).toEqual(Array(10).fill(200));
});
it('are asked for once where there are few, or none', async () => {
  for (const count of [3, 0]) {
    call.mockClear();
    call.mockImplementation(async (_method, path) => pageAt(path, records(count)));
    expect(ids(await asked())).toHaveLength(count);
    expect(call).toHaveBeenCalledTimes(1);
  }
});
it('are asked for anew when one went away between two pages, and another moved up unseen', async () => {
  const all = records(300);
  call.mockImplementationOnce(async (_method, path) => pageAt(path, all));
  call.mockImplementation(async (_method, path) => pageAt(path, all.slice(1)));
  expect(ids(await asked())).toEqual(ids({ violations: all.slice(1) } as CarViolations));
});
