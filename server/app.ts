import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { accountRoutes, type AccountRoutes } from './http/account';
import { describeAnswers } from './http/answer-headers';
import { backRoutes } from './http/back';
import { openedRoutes } from './http/opened';
import { bureauPushRoutes, type BureauPushRoutes } from './http/bureau-push';
import { carRoutes, type CarRoutes } from './http/cars';
import { faultRoutes } from './http/faults';
import { loanRoutes, type LoanRoutes } from './http/loans';
import { lawRoutes } from './http/law';
import { messageRoutes } from './http/messages';
import { noticeRoutes, type NoticeRoutes } from './http/notices';
import { healthRoutes, type HealthDeps } from './http/health';
import type { Traces } from './metrics/traces';
import type { OperatorDeps } from './operators/route';
import { operatorPages } from './operators/serve';
import { ownDataRoutes, type OwnDataRoutes } from './http/own-data';
import { operatorRoutes, type OperatorRoutes } from './http/operator';
import { invitationRoutes, type InvitationRoutes } from './http/invitations';
import { objectionRoutes, type ObjectionRoutes } from './http/objections';
import { notificationRoutes, type NotificationRoutes } from './http/notifications';
import { answerNowhere, answerOutsideRoutes, answerUnreadable } from './http/outside-routes';
import { ourProxies, payerIp } from './http/payer-address';
import { paymentRoutes, type PaymentRoutes } from './http/payments';
import { withoutSecrets } from './http/logging';
import { followRequests, requestIds } from './http/request-ids';
import { paperRoutes, type PaperRoutes } from './http/papers';
import { proofRoutes, type ProofRoutes } from './http/proof';
import { reportRoutes, type ReportRoutes } from './http/reports';
import { treasuryRoutes, type TreasuryRoutes } from './http/treasury';
import type { StorageWatch } from './store/watches/storage-watch';
import { answerRefusals, type RefusalDeps } from './http/refusals';
import { describeRefusals } from './http/route-refusals';
import { tableOfRoutes } from './http/route-table';
import { sessionRoutes, type SessionDeps } from './http/session';
import { serveWebApp } from './http/web-app';
import { networkOf } from './limits/visitors';

export type AppDeps = SessionDeps &
  CarRoutes &
  PaymentRoutes &
  ProofRoutes &
  NotificationRoutes &
  PaperRoutes &
  BureauPushRoutes &
  OperatorRoutes &
  TreasuryRoutes &
  HealthDeps &
  OwnDataRoutes &
  NoticeRoutes &
  ReportRoutes &
  ObjectionRoutes &
  InvitationRoutes &
  LoanRoutes &
  AccountRoutes & {
    logger: FastifyServerOptions['logger'];
    storage: StorageWatch;
    unnamed?: RefusalDeps['unnamed'];
    /** Hears of each answer, by the route that gave it. */
    answered(answer: { method: string; route: string; status: number; ms: number }): void;
    traces: Pick<Traces, 'request'>;
    /** Absent where no provider is set: then their pages do not exist. */
    operatorDeps?: OperatorDeps;
  };

/** The whole service but for listening: no environment, no port. */
export async function buildApp(deps: AppDeps) {
  const isOurProxy = ourProxies(deps.settings.trustedProxies);
  const app = Fastify({
    logger: withoutSecrets(deps.logger),
    trustProxy: isOurProxy,
    genReqId: requestIds(isOurProxy), // so that a limit counts phones, not the balancer before us
    frameworkErrors: answerOutsideRoutes(deps.settings.publicUrl),
    clientErrorHandler: answerUnreadable(deps.settings.publicUrl),
    bodyLimit: 64 * 1024,
    requestTimeout: 60_000, // a body that never ends holds nothing open
    routerOptions: { maxParamLength: 500 }, // the sealed addresses of photos
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  answerRefusals(app, deps);
  app.addHook(
    'onResponse',
    async ({ method, routeOptions: { url: route = 'none' } }, { statusCode: status, elapsedTime: ms }) =>
      deps.answered({ method, route, status, ms }),
  );
  followRequests(app, deps.traces);
  const routes = tableOfRoutes(app);
  describeAnswers(app, deps.settings.publicUrl);
  takeEmptyJson(app);
  await app.register(rateLimit, {
    max: 600,
    timeWindow: '1 minute',
    keyGenerator: (request) => networkOf(payerIp(request)), // a phone of IPv6 has more addresses than anybody could count
  });
  answerNowhere(app);
  describeRefusals(app);
  await app.register(swagger, { openapi: { info: { title: 'Fadan', version: '1' } } });
  await app.register(openedRoutes);
  await app.register(backRoutes({ alipayAppId: deps.settings.alipay.appId, publicUrl: deps.settings.publicUrl }));
  await app.register(sessionRoutes(deps));
  await app.register(carRoutes(deps));
  await app.register(faultRoutes());
  await app.register(lawRoutes({ clock: deps.runtime }));
  await app.register(messageRoutes(deps));
  await app.register(noticeRoutes(deps));
  await app.register(operatorRoutes(deps));
  await app.register(ownDataRoutes(deps));
  await app.register(paperRoutes(deps));
  await app.register(paymentRoutes(deps));
  await app.register(proofRoutes(deps));
  await app.register(reportRoutes(deps));
  await app.register(objectionRoutes(deps));
  await app.register(invitationRoutes(deps));
  await app.register(loanRoutes(deps));
  await app.register(treasuryRoutes(deps));
  await app.register(notificationRoutes(deps));
  await app.register(bureauPushRoutes(deps));
  await app.register(accountRoutes(deps));
  await app.register(healthRoutes(deps));
  if (deps.operatorDeps) await app.register(operatorPages(deps.operatorDeps));
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  const { webFolder } = deps.settings;
  if (webFolder) await serveWebApp(app, webFolder);
  return Object.assign(app, { routes });
}

/** A mini-program says content-type: application/json even when it sends nothing; that is no fault of its user. */
function takeEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, String(body), done);
  });
}
