// HAProxy as deploy/haproxy.cfg sets it up, but for where it listens and where the nodes are.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** plain: of the door without TLS, which is left out where no port is named. tls: the real one, beside that of `listen`. */
type Places = {
  listen: number;
  nodes: readonly string[];
  ourHouse?: string;
  plain?: number;
  tls?: { port: number; pem: string };
};
export type Proxy = { url: string; stop(): Promise<void> };

export const hasProxy = (): boolean => spawnSync('haproxy', ['-v']).status === 0;

/** @throws Error where a line that has to be changed is not in the file any more */
export function configFor({ listen, nodes, ourHouse = '127.0.0.0/8', plain, tls }: Places): string {
  const file = readFileSync('deploy/haproxy.cfg', 'utf8');
  const changes: [RegExp, string][] = [
    [/^ {2}maxconn 8000$/m, '  maxconn 500'],
    [/^ {2}acl from_our_house src .*$/m, `  acl from_our_house src ${ourHouse}`],
    plain ? [/^ {2}bind :8080$/m, `  bind 127.0.0.1:${plain}`] : [/^frontend plain\n(?: {2}.*\n)+/m, ''],
    [
      /^ {2}bind :8443 ssl crt \S+ (.*)$/m,
      `  bind 127.0.0.1:${listen}${tls ? `\n  bind 127.0.0.1:${tls.port} ssl crt ${tls.pem} $1` : ''}`,
    ],
    [/ resolvers names init-addr last,libc,none$/m, ''],
    [/^resolvers names\n(?: {2}.*\n?)+/m, ''],
    [/^ {2}log stdout .*$/m, '  log stderr format raw local0 alert'],
    ...nodes.map((address, at): [RegExp, string] => [
      new RegExp(`^  server node${at + 1} .*$`, 'm'),
      `  server node${at + 1} ${address}`,
    ]),
  ];
  return changes.reduce((text, [line, instead]) => {
    if (!line.test(text)) throw new Error(`deploy/haproxy.cfg has no ${line}`);
    return text.replace(line, instead);
  }, file);
}

export async function startProxy({ folder, ...places }: Places & { folder: string }): Promise<Proxy> {
  const file = join(folder, 'haproxy.cfg');
  writeFileSync(file, configFor(places));
  const child = spawn('haproxy', ['-db', '-f', file], { stdio: 'ignore' });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const url = `http://127.0.0.1:${places.listen}`;
  for (const end = Date.now() + 20_000; ;) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) break;
    if (Date.now() > end || child.exitCode !== null) throw new Error(`HAProxy does not serve (${child.exitCode})`);
    await new Promise((go) => setTimeout(go, 100));
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
