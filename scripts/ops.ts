import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { createServiceTools } from '../server/followers/alipay/service-application';
import { createAlipayAsk } from '../server/gateways/alipay/ask';
import { takeLaw } from '../server/law/take-law';
import { OpsRefused } from '../server/ops/audit';
import type { Operator } from '../server/ops/audit';
import { opsProgram } from '../server/ops/program';
import { refuseInOneLine } from '../server/process/refuse';
import { StartRefused } from '../server/process/start-refused';
import { systemRuntime } from '../server/runtime';
import type { DatabaseSettings, Settings } from '../server/settings';
import { readEnvironment, type Environment } from '../server/settings/environment';
import { readSettings } from '../server/settings/read-settings';
import { openDatabase, type Database } from '../server/store/database';
import { createRowChain } from '../server/store/sealing/row-chain';
import { createSeal } from '../server/store/sealing/sealing';
import { wireAccountTools } from '../server/wiring/account-tools';
import { wireComplaints } from '../server/wiring/complaints';
import { wireOperatorGateways } from '../server/wiring/operator-gateways';
import { keyFor } from './start/data-key';

/** The database of FADAN_SETTINGS, else of FADAN_DATABASE_URL, else the folder of npm start (FADAN_DATA, .data). */
function databaseSettings({ settings: file, databaseUrl: url, data }: Environment): DatabaseSettings {
  if (file) return readSettings(file).database;
  if (url) return { kind: 'postgres', url };
  const folder = join(data, 'pglite');
  if (!existsSync(folder))
    throw new StartRefused(
      `there is no database in ${folder}: name one by FADAN_SETTINGS, FADAN_DATABASE_URL or FADAN_DATA`,
    );
  return { kind: 'pglite', folder };
}

/** A user without an entry among the machine's users, as in containers, has no name. */
function actorOf({ operator }: Environment): string {
  if (operator) return operator;
  try {
    return userInfo().username;
  } catch {
    throw new StartRefused('FADAN_OPERATOR is not set and this user has no name: write who acts');
  }
}

/** The law that the service goes by: `ops law` explains it without a database. */
function takeLawOf({ settings, law }: Environment): void {
  const { holidayNotices, lawFolder }: Partial<Settings> = settings ? readSettings(settings) : {};
  const folder = law ?? lawFolder;
  takeLaw({ ...(holidayNotices && { holidayNotices }), ...(folder && { lawFolder: folder }) });
}

async function ask(what: string): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await line.question(`${what}: `)).trim();
  } finally {
    line.close();
  }
}

async function ops(): Promise<void> {
  takeLawOf(readEnvironment(process.env));
  let db: Database | undefined;
  const operator = async (): Promise<Operator> => {
    const environment = readEnvironment(process.env);
    const actor = actorOf(environment);
    db = await openDatabase(databaseSettings(environment));
    return { db, actor, runtime: systemRuntime, print: (text) => void process.stdout.write(`${text}\n`) };
  };
  const settingsFor = (what: string): Settings => {
    const { settings: file } = readEnvironment(process.env);
    if (!file) throw new StartRefused(`${what} is known by its settings: name them by FADAN_SETTINGS`);
    return readSettings(file);
  };
  const seal = () => {
    const { settings: file, data } = readEnvironment(process.env);
    if (!file) return createSeal(keyFor(data, { keeps: true })());
    const { dataKey, formerDataKeys } = readSettings(file);
    return createSeal(dataKey, formerDataKeys);
  };
  const program = opsProgram(operator, {
    account: async () => {
      const settings = settingsFor('the account');
      const own = await operator();
      return { ...own, account: wireAccountTools(settings, own.db, own.runtime) };
    },
    services: async () => {
      const settings = settingsFor('the account');
      return { ...(await operator()), services: createServiceTools(createAlipayAsk(settings)) };
    },
    verifier: async () => {
      const own = await operator();
      return { ...own, chain: createRowChain({ db: own.db, runtime: own.runtime, seal: seal() }) };
    },
    reseal: async () => ({ ...(await operator()), seal: seal() }),
    reports: async () => ({ ...(await operator()), seal: seal() }),
    complaints: async () => {
      const settings = settingsFor('the merchant');
      return { ...(await operator()), complaints: wireComplaints(settings, systemRuntime) };
    },
    refunds: async () => {
      const settings = settingsFor('the merchant');
      return { ...(await operator()), gateways: wireOperatorGateways(settings, systemRuntime), ask };
    },
  });
  try {
    await program.parseAsync();
  } finally {
    await db?.destroy();
  }
}

ops().catch((error: unknown) => {
  if (!(error instanceof OpsRefused)) return refuseInOneLine(error);
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
