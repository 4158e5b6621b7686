import { act, openConnection, type Ask, type Connection } from './client';

/** at: which one in a row, so that no two are alike. */
export type Acts = (at: number) => Ask;
export type Load = { url: string; connections: number; seconds: number };
/** took: milliseconds, sorted. refused: answers that are no success, by status. */
export type Measured = { count: number; lastedMs: number; took: number[]; refused: Record<string, number> };

export const perSecond = ({ count, lastedMs }: Measured): number => (count * 1000) / lastedMs;
export const quantile = ({ took }: Measured, share: number): number =>
  took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? NaN;

let counted = 0;
/** No act is ever made twice in a run. */
const nextAt = (): number => (counted += 1);

function keepBook() {
  const took: number[] = [];
  const refused: Record<string, number> = {};
  return {
    took,
    refused,
    async one(connection: Connection, acts: Acts, since = performance.now()): Promise<void> {
      const { status, body } = await act(connection, acts(nextAt()));
      took.push(performance.now() - since);
      if (status >= 300) refused[`${status} ${/"code":"(\w+)"/.exec(body)?.[1] ?? ''}`] ??= 0;
      if (status >= 300) refused[`${status} ${/"code":"(\w+)"/.exec(body)?.[1] ?? ''}`]! += 1;
    },
  };
}

/** As much as goes: each connection asks again as soon as it is answered. */
export async function asFastAsItGoes({ url, connections, seconds }: Load, acts: Acts): Promise<Measured> {
  const book = keepBook();
  const all = Array.from({ length: connections }, () => openConnection(url));
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    all.map(async (connection) => {
      while (performance.now() < end) await book.one(connection, acts);
    }),
  );
  const lastedMs = performance.now() - began;
  for (const connection of all) connection.close();
  return { count: book.took.length, lastedMs, took: sorted(book.took), refused: book.refused };
}

/** Each act at its own moment, whether those before are answered or not: what waits for a connection waits on the clock. */
export async function atRate(load: Load & { rate: number }, acts: Acts): Promise<Measured> {
  const { url, connections, seconds, rate } = load;
  const book = keepBook();
  const all = Array.from({ length: connections }, () => openConnection(url));
  const began = performance.now();
  let next = 0;
  const most = Math.floor(seconds * rate);
  await Promise.all(
    all.map(async (connection) => {
      while (next < most) {
        const due = began + (next++ * 1000) / rate;
        const wait = due - performance.now();
        if (wait > 0) await new Promise((go) => setTimeout(go, wait));
        await book.one(connection, acts, Math.max(due, began));
      }
    }),
  );
  const lastedMs = performance.now() - began;
  for (const connection of all) connection.close();
  return { count: book.took.length, lastedMs, took: sorted(book.took), refused: book.refused };
}

const sorted = (all: number[]): number[] => all.sort((a, b) => a - b);
