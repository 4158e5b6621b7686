import { Type } from '@sinclair/typebox';
import {
  Agreement,
  agreementVersion,
  PageConfig,
  type Platform,
  Session,
  SignIn,
  WebAuthorisation,
} from '#contract/session';
import { shanghaiInstant } from '#domain/day';
import { Refused, type Runtime, type SignIns } from '../ports';
import type { Settings } from '../settings';
import type { Database } from '../store/database';
import { newId } from '../store/sealing';
import { openSession, recordAgreement } from '../store/sessions';
import { returnAddress } from './back';
import { bySession, refuses } from './route-refusals';
import type { Http, WhoAsks } from './typed';

export type SessionDeps = {
  db: Database;
  runtime: Runtime;
  signIns: SignIns;
  settings: Settings;
  whoAsks: WhoAsks;
  appOf: (platform: Platform) => string;
  pageConfig: (url: string) => Promise<PageConfig>;
};

export const sessionRoutes =
  ({ db, runtime, signIns, settings, whoAsks, appOf, pageConfig }: SessionDeps) =>
  async (app: Http) => {
    app.post(
      '/v1/session',
      {
        schema: { body: SignIn, response: { 200: Session } },
        config: refuses('code_refused', 'sign_in_barred', 'sign_in_busy'),
      },
      async ({ body }) => {
        const who = body.platform === 'browser' ? { openId: newId(runtime) } : await signIns[body.platform](body.code);
        const { token, expiresAt, agreedVersion } = await openSession(db, runtime, {
          platform: body.platform,
          ...who,
          appId: appOf(body.platform),
        });
        return { token, agreedVersion, expiresAt: shanghaiInstant(new Date(expiresAt)) };
      },
    );

    const returning = Type.Object({ return: Type.String({ maxLength: 500 }) });
    app.get(
      '/v1/web-authorisation',
      { schema: { querystring: returning, response: { 200: WebAuthorisation } }, config: refuses() },
      async ({ query }) => {
        if (!leadsHome(query.return, settings.publicUrl)) throw new Refused('invalid_request', { field: 'return' });
        const asked = new URLSearchParams({
          appid: settings.wechat.webAppId,
          redirect_uri: returnAddress(settings.publicUrl, query.return),
          response_type: 'code',
          scope: 'snsapi_base',
          state: newId(runtime),
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

/** A sign-in code is sent to no page but ours. */
function leadsHome(address: string, publicUrl: string): boolean {
  return URL.canParse(address) && new URL(address).origin === new URL(publicUrl).origin;
}
