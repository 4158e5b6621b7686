// One node of the account, payments beside it and a bare route for comparison: tsx bench/account/node.ts <postgres://… or a folder for the embedded database> <platform's address> <payments a second>
import Fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { createAnswerJob } from '../../server/followers/answer-job';
import type { ChatDeps } from '../../server/followers/chat/answer';
import { createFollowers } from '../../server/followers/people';
import { createReceive } from '../../server/followers/receive';
import { createWechatDoor } from '../../server/followers/wechat/pushes/door';
import { accountRoutes } from '../../server/http/neighbours/account';
import { createJobRunner, type JobHandlers } from '../../server/jobs/job-runner';
import { repeat } from '../../server/jobs/repeat';
import { Refused } from '../../server/ports';
import { systemRuntime as runtime } from '../../server/runtime';
import { openDatabase, type Database } from '../../server/store/database';
import { writePaid } from '../../test/support/books/books';
import { keys } from './push';

const [database = '', platform = '', payments = '0'] = process.argv.slice(2);

const unknownToThePolice: ChatDeps = {
  gateway: 'wechat',
  lookUp: () => Promise.reject(new Refused('decision_unknown')),
  listCars: async () => [],
  mayAsk: async () => true,
  setNotices: async () => undefined,
  ownData: async () => undefined,
  forget: async () => undefined,
  picture: async () => undefined,
  read: async () => ({ paper: 'unknown', source: 'text', fields: [] }),
};

function answering(db: Database) {
  const ask = async () => ({ follows: true, unionId: null, language: 'zh-CN' });
  const followers = createFollowers({ db, clock: runtime, platform: 'wechat', ask });
  const send = async (openId: string) => {
    await fetch(`${platform}/said/${openId}`, { method: 'POST' });
    return 'sent' as const;
  };
  return createAnswerJob({
    db,
    clock: runtime,
    log: { error: (details: unknown) => process.stderr.write(`${JSON.stringify(details)}\n`) },
    platforms: { wechat: { followers, chat: unknownToThePolice, send } },
  });
}

/** What Fastify and one insert cost on this machine, without a signature, a cipher or a job. */
async function bareRoute(app: FastifyInstance, db: Database): Promise<void> {
  await sql`create table if not exists bare (body text not null)`.execute(db);
  await app.register(async (bare) => {
    bare.removeAllContentTypeParsers();
    bare.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    bare.post('/bare', async ({ body }) => {
      await sql`insert into bare (body) values (${body})`.execute(db);
      return 'success';
    });
  });
}

async function start(): Promise<void> {
  const isServed = database.startsWith('postgres://');
  const db = await openDatabase(isServed ? { kind: 'postgres', url: database } : { kind: 'pglite', folder: database });
  const app = Fastify();
  const receive = createReceive({ db, runtime, platform: 'wechat' });
  const door = createWechatDoor({ settings: { ...keys, mode: 'safe' }, clock: runtime, receive });
  await app.register(accountRoutes({ accountDoors: { wechat: door } }));
  const handlers = { answer_follower: answering(db) } as Partial<JobHandlers> as JobHandlers;
  const runner = createJobRunner({ db, runtime, log: app.log, handlers });
  if (platform) repeat(() => runner.doLane('chat'), 50, app.log);
  let paid = 0;
  const pay = () => writePaid(db, { id: `${process.pid}-${(paid += 1)}`, paidAt: Date.now() });
  if (Number(payments) > 0) repeat(pay, 1000 / Number(payments), app.log);
  app.get('/kept', async () => {
    const rows = await db.selectFrom('follower_acts').select(['key', 'state']).execute();
    const { user, system } = process.cpuUsage();
    const waiting = rows.filter(({ state }) => state === 'due').length;
    return { kept: rows.length, waiting, paid, workedMs: (user + system) / 1000 };
  });
  await bareRoute(app, db);
  process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
}
void start();
