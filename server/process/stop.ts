import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { exitCodes } from './start-refused';

export const defaultStopSeconds = 10;

/**
 * Ends a server within a limit, whatever connections are open: idle ones are closed at once, what has begun is answered and its
 * connection closed after it, and what is left at the limit is cut.
 */
export function endWithin(app: FastifyInstance, limitMs: number): () => Promise<void> {
  let ending = false;
  app.addHook('onSend', async (_request, reply) => {
    if (ending) reply.header('connection', 'close');
  });
  return async () => {
    ending = true;
    const cut = setTimeout(() => app.server.closeAllConnections(), limitMs);
    app.server.closeIdleConnections();
    await app.close();
    clearTimeout(cut);
  };
}

/** What a node tells the proxy before it: while it leaves, it answers all the same, until the proxy has seen that it wants no more. */
export function createLeaving(drainSeconds = 0) {
  let leaving = false;
  return {
    isLeaving: () => leaving,
    async leave(): Promise<void> {
      leaving = true;
      await pause(drainSeconds * 1000);
    },
  };
}

/** Resolves when `work` does or when the time is over, whichever is first. */
export async function atMost(work: Promise<unknown>, limitMs: number): Promise<void> {
  let over: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    over = setTimeout(resolve, limitMs);
  });
  await Promise.race([work, limit]);
  clearTimeout(over);
}

type World = {
  on(signal: NodeJS.Signals, act: () => void): unknown;
  exit(code: number): unknown;
  say(text: string): unknown;
};
const world: World = {
  on: (signal, act) => process.on(signal, act),
  exit: (code) => process.exit(code),
  say: (text) => process.stderr.write(text),
};

/** Signal numbers of POSIX: a shell reads 128 + n as "ended by signal n". */
const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Stops at the first signal, or when `parentGone` resolves; ends at once at the second, and at the limit in any case. */
export function stopOnSignal(
  stop: () => Promise<void>,
  { limitMs, parentGone, outside = world }: { limitMs: number; parentGone?: Promise<void>; outside?: World },
): void {
  let stopping = false;
  const begin = async (): Promise<void> => {
    stopping = true;
    outside.say('Stopping …\n');
    // The last of what is given up, as closing the database, has a second of its own.
    const ended = stop().then(
      () => 0,
      (error: unknown) => {
        outside.say(`stopping failed: ${error instanceof Error ? error.message : String(error)}\n`);
        return 1;
      },
    );
    let code: number = exitCodes.later;
    await atMost(
      ended.then((its) => {
        code = its;
      }),
      limitMs + 1000,
    );
    outside.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    outside.on(signal, () => {
      if (stopping) outside.exit(128 + numbers[signal]);
      else void begin();
    });
  void parentGone?.then(() => {
    if (!stopping) void begin();
  });
}
