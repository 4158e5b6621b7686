import { Type } from '@sinclair/typebox';
import { Id } from '#contract/common';
import {
  Agreement,
  agreementVersion,
  PageConfig,
  type Platform,
  Session,
  SignIn,
  WebAuthorisation,
} from '#contract/session';
import { Sessions } from '#contract/sessions';
import { shanghaiInstant } from '#domain/days/day';
import { Refused, type Runtime, type SignIns } from '../../ports';
import type { Settings } from '../../settings';
import type { Database } from '../../store/database';
import { newId } from '../../store/sealing/sealing';
import { endAllSessions, endOneSession, endSession, sessionsOf } from '../../store/sessions/session-list';
import { openSession, recordAgreement } from '../../store/sessions/sessions';
import { returnAddress } from './back';
import { isStateOf, stateCookie } from './sign-in-state';
import { payerIp } from '../shared/payer-address';
import { bySession, refuses } from '../refusals/route-refusals';
import type { Http, WhoAsks } from '../shared/typed';

export type SessionDeps = {
  db: Database;
  runtime: Runtime;
  signIns: SignIns;
  settings: Settings;
  whoAsks: WhoAsks;
  appOf: (platform: Platform) => string;
  pageConfig: (url: string) => Promise<PageConfig>;
  visitors: (address: string) => Promise<string>;
};

export const sessionRoutes =
  ({ db, runtime, signIns, settings, whoAsks, appOf, pageConfig, visitors }: SessionDeps) =>
  async (app: Http) => {
    app.post(
      '/v1/session',
      {
        schema: { body: SignIn, response: { 200: Session } },
        config: refuses('code_refused', 'sign_in_barred', 'sign_in_busy'),
      },
      async (request) => {
        const { body } = request;
        if (body.platform === 'h5' && !isStateOf(request, body.state, settings.publicUrl))
          throw new Refused('code_refused');
        const visitsFrom = body.platform === 'browser' ? await visitors(payerIp(request)) : null;
        const who = body.platform === 'browser' ? { openId: newId(runtime) } : await signIns[body.platform](body.code);
        const { token, expiresAt, agreedVersion, personId } = await openSession(db, runtime, {
          platform: body.platform,
          ...who,
          appId: appOf(body.platform),
          visitsFrom,
        });
        request.log.info({ security: 'signed in', platform: body.platform, person: personId }, 'signed in');
        return { token, agreedVersion, expiresAt: shanghaiInstant(new Date(expiresAt)) };
      },
    );

    const returning = Type.Object({ return: Type.String({ maxLength: 500 }) });
    app.get(
      '/v1/web-authorisation',
      { schema: { querystring: returning, response: { 200: WebAuthorisation } }, config: refuses() },
      async ({ query }, reply) => {
        if (!leadsHome(query.return, settings.publicUrl)) throw new Refused('invalid_request', { field: 'return' });
        const state = newId(runtime);
        void reply.header('set-cookie', stateCookie(state, settings.publicUrl));
        const asked = new URLSearchParams({
          appid: settings.wechat.webAppId,
          redirect_uri: returnAddress(settings.publicUrl, query.return),
          response_type: 'code',
          scope: 'snsapi_base',
          state,
        });
        return { url: `${settings.wechat.authorisationUrl}?${asked}#wechat_redirect` };
      },
    );

    const page = Type.Object({ url: Type.String({ maxLength: 1000 }) });
    app.get(
      '/v1/page-config',
      {
        schema: { querystring: page, response: { 200: PageConfig } },
        config: refuses('sign_in_busy'),
      },
      async ({ query }) => {
        if (!leadsHome(query.url, settings.publicUrl)) throw new Refused('invalid_request', { field: 'url' });
        return pageConfig(query.url).catch(() => {
          throw new Refused('sign_in_busy');
        });
      },
    );
    app.get(
      '/v1/sessions',
      { schema: { response: { 200: Sessions } }, config: refuses(bySession) },
      async (request) => ({
        sessions: await sessionsOf(db, runtime, (await whoAsks(request)).id, request.headers.authorization),
      }),
    );
    app.delete('/v1/session', { config: refuses(bySession) }, async (request, reply) => {
      await whoAsks(request);
      await endSession(db, request.headers.authorization);
      request.log.info({ security: 'signed out' }, 'signed out');
      return reply.code(204).send();
    });
    app.delete(
      '/v1/sessions/:id',
      { schema: { params: Type.Object({ id: Id }) }, config: refuses(bySession, 'not_found') },
      async (request, reply) => {
        await endOneSession(db, runtime, (await whoAsks(request)).id, request.params.id);
        request.log.info({ security: 'signed out elsewhere', session: request.params.id }, 'signed out');
        return reply.code(204).send();
      },
    );
    app.delete('/v1/sessions', { config: refuses(bySession) }, async (request, reply) => {
      await endAllSessions(db, (await whoAsks(request)).id);
      request.log.info({ security: 'signed out everywhere' }, 'signed out');
      return reply.code(204).send();
    });

    app.post(
      '/v1/agreement',
      { schema: { body: Agreement }, config: refuses(bySession, 'agreement_needed') },
      async (request, reply) => {
        const person = await whoAsks(request);
        if (request.body.version !== agreementVersion) throw new Refused('agreement_needed', { field: 'version' });
        await recordAgreement(db, person.id, request.body.version);
        return reply.code(204).send();
      },
    );
  };

/** A sign-in code is sent to no page but the app's. */
function leadsHome(address: string, publicUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname } = new URL(address);
  return origin === new URL(publicUrl).origin && /^\/(?:app\/(?:index\.html)?)?$/.test(pathname);
}
