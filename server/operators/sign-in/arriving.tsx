/** @jsxImportSource preact */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordAct } from '../../ops/audit';
import { isOwnPath } from '../guard';
import type { Door, OperatorDeps, Shown, Who } from '../route';
import { wordsIn, type Language } from '../words';
import { gate } from './gate';
import type { Begun } from './provider';

/** The provider's page may wait for a second factor. */
const lifeSeconds = 600;
type Kept = Begun & { to: string; until: number };
type Asked = { request: FastifyRequest; reply: FastifyReply; language: Language };
/** A page for nobody who is signed in. */
export type ShowOutside = (asked: Asked, page: Shown) => FastifyReply;

/** The way in: away to the provider, and back with its word. What binds the two is sealed in a cookie of this browser. */
export function arriving({ deps, door, showOutside }: { deps: OperatorDeps; door: Door; showOutside: ShowOutside }) {
  const { runtime, settings, log } = deps;
  const seal = deps.seal.bound('sign-in of an operator');
  const now = () => runtime.now().getTime();

  async function away(asked: Asked): Promise<FastifyReply> {
    const { to } = asked.request.query as { to?: unknown };
    try {
      const { url, ...begun } = await door.provider.begin();
      const kept: Kept = { ...begun, to: isOwnPath(to) ? to : '/operator', until: now() + lifeSeconds * 1000 };
      const sealed = seal.close(JSON.stringify(kept));
      return asked.reply.header('set-cookie', door.cookies.set('sign-in', sealed, lifeSeconds)).redirect(url);
    } catch (error) {
      log.error({ err: error, issuer: settings.operators.issuer }, 'the provider of operators gives no answer');
      return refused(asked, 503, 'unreachable');
    }
  }

  function keptOf(request: FastifyRequest): Kept | undefined {
    try {
      const kept = JSON.parse(seal.open(door.cookies.of(request, 'sign-in') ?? '')) as Kept;
      return kept.until > now() ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  async function back(asked: Asked): Promise<FastifyReply> {
    const { request, reply } = asked;
    const kept = keptOf(request);
    void reply.header('set-cookie', door.cookies.set('sign-in', '', 0));
    if (!kept) return refused(asked, 400, 'failed');
    let who: Who;
    try {
      who = await door.provider.redeem(request.url, kept);
    } catch (error) {
      log.warn({ err: error }, 'a sign-in of an operator is refused');
      return refused(asked, 400, 'failed');
    }
    return who.roles.length > 0 ? enter(asked, who, kept.to) : withoutRole(asked, who);
  }

  async function enter({ request, reply }: Asked, who: Who, to: string): Promise<FastifyReply> {
    await door.sessions.end(door.cookies.of(request, 'session'));
    const { token } = await door.sessions.begin(who);
    const { name, roles } = who;
    const actor = who.subject;
    await recordAct({ runtime, actor }, deps.db, { act: 'signed in', subject: actor, details: { name, roles } });
    return reply.header('set-cookie', door.cookies.set('session', token)).redirect(to);
  }

  async function withoutRole(asked: Asked, who: Who): Promise<FastifyReply> {
    const { name } = who;
    await recordAct({ runtime, actor: who.subject }, deps.db, { act: 'sign-in refused', details: { name } });
    const { head, noRole } = wordsIn(asked.language).signIn;
    return showOutside(asked, { title: head, status: 403, body: gate({ said: noRole(name), to: '/operator' }) });
  }

  const refused = (asked: Asked, status: number, why: 'failed' | 'unreachable'): FastifyReply => {
    const { signIn } = wordsIn(asked.language);
    return showOutside(asked, { title: signIn.head, status, body: gate({ said: signIn[why], to: '/operator' }) });
  };
  return { away, back };
}
