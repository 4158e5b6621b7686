import { createServer } from 'node:net';
import { StartRefused } from '../../server/process/start-refused';

type Asked = {
  /** By a person: this one or none. */
  wanted?: number;
  usual: number;
  host: string;
  taken?: number;
  say(text: string): void;
};
const tries = 20;

/** The port that was asked for; where nobody asked, the usual one or the next free one, said aloud. @throws StartRefused */
export async function freePort(name: string, { wanted, usual, host, taken, say }: Asked): Promise<number> {
  if (wanted !== undefined) {
    const why = wanted === taken ? 'EADDRINUSE' : await failureOf(wanted, host);
    if (!why) return wanted;
    throw new StartRefused(words(name, wanted, host, why));
  }
  for (let port = usual; port < usual + 2 * tries; port += 2) {
    const why = port === taken ? 'EADDRINUSE' : await failureOf(port, host);
    if (!why) return port;
    if (why !== 'EADDRINUSE') throw new StartRefused(words(name, port, host, why));
    say(`Port ${port} is taken, trying the next.\n`);
  }
  throw new StartRefused(`${name}: ${tries} ports from ${usual} on are taken: write a free one`);
}

function words(name: string, port: number, host: string, why: string): string {
  if (why === 'EADDRINUSE')
    return `${name}: port ${port} is taken by another program: write a free one, or stop that program`;
  if (why === 'EACCES') return `${name}: this user may not listen on port ${port}: write one above 1023`;
  if (why === 'EADDRNOTAVAIL' || why === 'ENOTFOUND' || why === 'EAI_AGAIN')
    return `FADAN_HOST: this machine has no address ${host}: write 127.0.0.1, 0.0.0.0, :: or one that it has`;
  return `${name}: port ${port} of ${host} cannot be listened on (${why}): write another`;
}

/** Undefined when it can be listened on. */
const failureOf = (port: number, host: string): Promise<string | undefined> =>
  new Promise((done) => {
    const probe = createServer()
      .once('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'unknown'))
      .listen(port, host, () => probe.close(() => done(undefined)));
  });
