// A cable between two programs, which can be cut: nothing that is on it arrives any more, and nobody hears that it is so.
import { connect, createServer, type Socket } from 'node:net';

export type Relay = { port: number; cut(): void; mend(): void; stop(): void };

export async function openRelay(target: { host: string; port: number }): Promise<Relay> {
  const pairs = new Set<[Socket, Socket]>();
  let isCut = false;
  const server = createServer((near) => {
    const far = connect(target);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    const end = () => {
      if (isCut) return; // whoever closes his end of a cut cable is not heard at the other
      pair.forEach((socket) => socket.destroy());
      pairs.delete(pair);
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    if (!isCut) joined(pair);
  });
  const port = await new Promise<number>((listening) =>
    server.listen(0, '127.0.0.1', () => listening((server.address() as { port: number }).port)),
  );
  const destroyAll = () => {
    for (const pair of pairs) pair.forEach((socket) => socket.destroy());
    pairs.clear();
  };
  return {
    port,
    cut() {
      isCut = true;
      for (const pair of pairs) pair.forEach((socket) => socket.unpipe().pause());
    },
    /** What was on it is gone: both ends begin anew. */
    mend() {
      isCut = false;
      destroyAll();
    },
    stop() {
      server.close();
      destroyAll();
    },
  };
}

function joined([near, far]: [Socket, Socket]): void {
  near.pipe(far);
  far.pipe(near);
}
