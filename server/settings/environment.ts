import { resolve } from 'node:path';
import { StartRefused } from '../process/start-refused';
import { nearest } from './checks/nearest';

/** Every variable that Fadan reads, in one place. What is empty is not set. */
export type Environment = {
  settings?: string;
  law?: string;
  data: string;
  host: string;
  /** Undefined: nobody asked for a certain one, the next free one will do. */
  port?: number;
  sandboxPort?: number;
  log: string;
  databaseUrl?: string;
  stopSeconds?: number;
  operator?: string;
};

type Variables = Readonly<Record<string, string | undefined>>;

const names = [
  'FADAN_SETTINGS',
  'FADAN_LAW',
  'FADAN_DATA',
  'FADAN_HOST',
  'FADAN_PORT',
  'FADAN_SANDBOX_PORT',
  'FADAN_LOG',
  'FADAN_DATABASE_URL',
  'FADAN_STOP_SECONDS',
  'FADAN_OPERATOR',
] as const;
type Name = (typeof names)[number];

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** @throws StartRefused with the variable's name */
export function readEnvironment(variables: Variables): Environment {
  refuseTypos(variables);
  const of = (name: Name): string | undefined => variables[name]?.trim() || undefined;
  return {
    settings: of('FADAN_SETTINGS'),
    law: of('FADAN_LAW'),
    data: resolve(of('FADAN_DATA') ?? '.data'),
    host: of('FADAN_HOST') ?? '127.0.0.1',
    port: portOf('FADAN_PORT', of('FADAN_PORT')),
    sandboxPort: portOf('FADAN_SANDBOX_PORT', of('FADAN_SANDBOX_PORT')),
    log: levelOf(of('FADAN_LOG') ?? 'error'),
    databaseUrl: databaseOf(of('FADAN_DATABASE_URL')),
    stopSeconds: secondsOf(of('FADAN_STOP_SECONDS')),
    operator: of('FADAN_OPERATOR'),
  };
}

/** Other FADAN_ names may be somebody else's; one that is a letter off is a typo. */
function refuseTypos(variables: Variables): void {
  for (const name of Object.keys(variables)) {
    if (!name.startsWith('FADAN_') || names.includes(name as Name)) continue;
    const near = nearest(name, names);
    if (near) throw new StartRefused(`${name} is not a variable of Fadan: did you mean ${near}?`);
  }
}

function portOf(name: Name, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new StartRefused(`${name}: ${text} is no port: write a number from 1 to 65535`);
}

function levelOf(text: string): string {
  if (levels.includes(text)) return text;
  throw new StartRefused(`FADAN_LOG: ${text} is no level: write one of ${levels.join(', ')}`);
}

function databaseOf(text: string | undefined): string | undefined {
  if (text === undefined || /^postgres(ql)?:\/\/./.test(text)) return text;
  throw new StartRefused(
    'FADAN_DATABASE_URL is no address of PostgreSQL: write postgres://user:password@host/database',
  );
}

function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,4}(\.\d+)?$/.test(text) && Number(text) > 0) return Number(text);
  throw new StartRefused(`FADAN_STOP_SECONDS: ${text} is no time: write seconds, as 10`);
}
