/** @jsxImportSource preact */
import formBody from '@fastify/formbody';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { operatorRoutes } from './all-routes';
import { OpsRefused, recordAct } from '../ops/audit';
import { isOwnForm } from './guard';
import type { Answer, Door, OperatorDeps, OperatorRoute, Seen, Shown } from './route';
import { waitingCounts } from './rows/waiting';
import { arriving } from './sign-in/arriving';
import { createCookies } from './sign-in/cookies';
import { gate, Typed } from './sign-in/gate';
import { createProvider } from './sign-in/provider';
import { createSessions, type Session } from './sign-in/sessions';
import { framed } from './views/frame';
import { sheet } from './views/style';
import { languageOf, wordsIn } from './words';
import { refusedPage } from './refused';

/** No script, no frame around it, nothing of elsewhere. same-origin: a form without its origin would be taken for a stranger's. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
};
const limit = { max: 120, timeWindow: '1 minute' };
const formBytes = 16 * 1024;

/** The pages of operators, whole: what is not in the table of routes is not there. */
export const operatorPages = (deps: OperatorDeps) => async (app: FastifyInstance) => {
  const { publicUrl, operators } = deps.settings;
  const door: Door = {
    cookies: createCookies(publicUrl),
    sessions: createSessions(deps),
    provider: createProvider(operators, publicUrl),
  };
  await app.register(formBody, { bodyLimit: formBytes });
  const outside = showOutside(deps, door);
  app.get('/operator/style.css', { schema: { hide: true } }, (_request, reply) =>
    reply.header('content-type', 'text/css; charset=utf-8').header('cache-control', 'max-age=86400').send(sheet),
  );
  const { away, back } = arriving({
    deps,
    door,
    showOutside: ({ request, reply }, page) => outside(request, reply, page),
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { statusCode = 500 } = error;
    if (statusCode >= 500) throw error;
    const { refused } = wordsIn(languageFor(request, door));
    const said = statusCode === 429 ? refused.tooOften : refused.invalid;
    return outside(request, reply, { title: refused.head, status: statusCode, body: gate({ said, to: '/operator' }) });
  });
  const asked = (request: FastifyRequest, reply: FastifyReply) => ({
    request,
    reply,
    language: languageFor(request, door),
  });
  const open = { schema: { hide: true }, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } };
  app.get('/operator/sign-in', open, (request, reply) => away(asked(request, reply)));
  app.get('/operator/signed-in', open, (request, reply) => back(asked(request, reply)));

  for (const route of operatorRoutes)
    app.route({
      method: route.method,
      url: route.path,
      schema: { hide: true },
      config: { rateLimit: limit, knownBy: 'operator', role: route.role },
      handler: (request, reply) => serve({ deps, door, outside }, route, request, reply),
    });
};

type Outside = (request: FastifyRequest, reply: FastifyReply, page: Shown) => FastifyReply;
type Serving = { deps: OperatorDeps; door: Door; outside: Outside };

const languageFor = (request: FastifyRequest, { cookies }: Door) =>
  languageOf(cookies.of(request, 'language'), request.headers['accept-language']);

/** A page for whoever is not signed in. */
const showOutside =
  ({ runtime }: OperatorDeps, door: Door): Outside =>
  (request, reply, { title, body, status = 200 }) => {
    const language = languageFor(request, door);
    const context = { language, words: wordsIn(language), now: runtime.now().getTime(), path: '/operator', csrf: '' };
    return reply.code(status).headers(headers).send(framed(context, { title, body }));
  };

/** Who is it, may they, and is the form ours: in this order, before anything is looked up. */
async function serve(
  { deps, door, outside }: Serving,
  route: OperatorRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const token = door.cookies.of(request, 'session');
  const session = await door.sessions.behind(token);
  if (!session) return outside(request, reply, nobody(request, wordsIn(languageFor(request, door))));
  const seen = seenOf({ deps, door }, request, session, token!);
  const answer = await answerTo(route, request, seen);
  for (const cookie of answer.cookies ?? []) void reply.header('set-cookie', cookie);
  if ('goTo' in answer) return reply.redirect(answer.goTo, 303);
  if (answer.isOutside) return outside(request, reply, answer);
  const { title, body, status = 200 } = answer;
  const waiting = seen.who.roles.includes('look') ? await waitingCounts(seen.actor) : {};
  const said = new Map(Object.entries(seen.words.done)).get(seen.query.done ?? '');
  return reply.code(status).headers(headers).send(framed(seen, { title, body, waiting, said }));
}

/** Where they wanted to go is kept, and so is what they had written. */
function nobody({ method, url, body }: FastifyRequest, { signIn }: Seen['words']): Shown {
  const to = method === 'GET' ? url : '/operator';
  return {
    title: signIn.head,
    status: 401,
    body: gate({ said: signIn.over, to, more: <Typed body={textsOf(body)} /> }),
  };
}

async function answerTo(route: OperatorRoute, { method, headers: sent }: FastifyRequest, seen: Seen): Promise<Answer> {
  const { who, words, deps, actor, path } = seen;
  if (route.role !== 'any' && !who.roles.includes(route.role)) {
    await recordAct(actor, actor.db, {
      act: 'not allowed',
      subject: path.split('?')[0]!,
      details: { needs: route.role },
    });
    return refusedPage(seen, 403, words.refused.role(words.roles[route.role]));
  }
  const from = { csrf: seen.body.csrf, origin: sent.origin, site: sent['sec-fetch-site'] as string | undefined };
  if (method === 'POST' && !isOwnForm(from, { csrf: seen.csrf, publicUrl: deps.settings.publicUrl }))
    return refusedPage(seen, 403, words.refused.form);
  if (route.look) await recordAct(actor, actor.db, { act: route.look, ...subjectOf(seen) });
  try {
    return await route.answer(seen);
  } catch (error) {
    if (!(error instanceof OpsRefused)) throw error;
    const isUnknown = error.code.endsWith('_unknown');
    return refusedPage(seen, isUnknown ? 404 : 409, words.ops[error.code]);
  }
}

const subjectOf = ({ params }: Seen): { subject?: string } => {
  const [subject] = Object.values(params);
  return subject ? { subject } : {};
};

function seenOf(
  { deps, door }: Pick<Serving, 'deps' | 'door'>,
  request: FastifyRequest,
  session: Session,
  token: string,
) {
  const { db, runtime, seal } = deps;
  const language = languageFor(request, door);
  return {
    ...session,
    deps,
    door,
    token,
    language,
    words: wordsIn(language),
    actor: { db, runtime, seal, actor: session.who.subject },
    now: runtime.now().getTime(),
    path: request.url,
    params: textsOf(request.params),
    query: textsOf(request.query),
    body: textsOf(request.body),
  } satisfies Seen;
}

/** Texts alone, and no sign that the database has no place for. */
const textsOf = (values: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((values ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\0', '')]] : [],
    ),
  );
