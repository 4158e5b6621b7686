import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '../ports';
import type { Database } from '../store/database';
import type { AccountPlatform, Act, FollowerTables } from '../store/tables/follower-tables';
import { answerTo, type ChatDeps } from './chat/answer';
import { text, type Reply } from './chat/replies';
import { languageOf } from './chat/understand';
import type { Followers } from './people';
import { wordsIn } from './words';
import type { Sent } from './sent';

export type AnswerDeps = {
  db: Database;
  clock: Clock;
  log: Pick<FastifyBaseLogger, 'error'>;
  /** Each platform that has an account here. */
  platforms: Partial<Record<AccountPlatform, AnsweringPlatform>>;
};
export type AnsweringPlatform = {
  followers: Followers;
  chat: ChatDeps;
  /** act: what it answers, which Alipay wants to be told. */
  send(openId: string, reply: Reply, act: Act['kind']): Promise<Sent>;
};
type Row = FollowerTables['follower_acts'];
type Kept = { open_id: string; act: Act; at: number; sent: number };

const nobody = { union_id: null, open_id: '', language: 'zh-CN' };
const againMs = 30_000;
/** After something was written there are 48 hours to answer, after a tap, a scan or a follow one minute; three parts fit in both. */
const mostParts = 3;
const isTap = ({ kind }: Act): boolean => kind === 'tapped' || kind === 'scanned' || kind === 'followed';
const windowMs = (act: Act): number => (isTap(act) ? 60_000 : 47 * 3600_000);

/**
 * The job: answers one act of a follower. It is marked before the first part is handed over, so that whatever dies in between, nobody
 * is answered twice; what the platform clearly did not take is tried again from there.
 */
export function createAnswerJob({ db, clock, log, platforms }: AnswerDeps) {
  const set = (
    key: string,
    from: Row['state'],
    values: { state: Row['state']; sent?: number } & Partial<Record<'open_id' | 'act', null>>,
  ) =>
    db
      .updateTable('follower_acts')
      .set(values)
      .where('key', '=', key)
      .where('state', '=', from)
      .returning('key')
      .executeTakeFirst();
  /** What was said is not kept; the key alone is, for as long as it may come again. */
  const done = (key: string, from: Row['state']) => set(key, from, { state: 'done', open_id: null, act: null });

  async function replies({ followers, chat }: AnsweringPlatform, { open_id: openId, act, at }: Kept): Promise<Reply[]> {
    // Where the platform does not say who that is, it is nobody we know, and is answered.
    const follower = await followers.known(openId, at).catch((error: unknown) => {
      log.error({ err: error }, 'the platform does not say who a follower is');
      return nobody;
    });
    if (!follower) return [];
    if (act.kind === 'followed' && follower !== nobody && !(await followers.isNew(openId, at))) return [];
    const language = act.kind === 'wrote' && !act.choice ? languageOf(act.text) : undefined;
    if (language && language !== follower.language) await followers.speaks(openId, language);
    const words = wordsIn(language ?? follower.language);
    const personId = await followers.personOf(follower);
    return answerTo(chat, { openId, personId, words }, act).catch((error: unknown) => {
      log.error({ err: error, kind: act.kind }, 'a follower could not be answered');
      return [text(words.silent)];
    });
  }

  return async function answer(key: string): Promise<number | undefined> {
    const row = await db.selectFrom('follower_acts').selectAll().where('key', '=', key).executeTakeFirst();
    if (!row?.act || !row.open_id || row.state !== 'due') return undefined;
    const platform = platforms[row.platform];
    if (!platform) return void (await done(key, 'due'));
    const kept: Kept = { open_id: row.open_id, act: row.act, at: row.at, sent: row.sent };
    if (clock.now().getTime() - row.at > windowMs(kept.act)) return void (await done(key, 'due'));
    const parts = (await replies(platform, kept)).slice(0, mostParts);
    if (!(await set(key, 'due', { state: 'answering' }))) return undefined;
    for (let at = row.sent; at < parts.length; at += 1) {
      // A throw leaves it marked as handed over: nobody knows whether it has arrived.
      const sent = await platform.send(kept.open_id, parts[at]!, kept.act.kind);
      if (sent === 'gone') break;
      if (sent === 'busy') {
        await set(key, 'answering', { state: 'due', sent: at });
        return clock.now().getTime() + againMs;
      }
    }
    await done(key, 'answering');
    return undefined;
  };
}
