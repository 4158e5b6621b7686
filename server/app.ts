import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { accountRoutes, type AccountRoutes } from './http/neighbours/account';
import { describeAnswers } from './http/shared/answer-headers';
import { backRoutes } from './http/sign-in/back';
import { openedRoutes } from './http/anybody/opened';
import { bureauPushRoutes, type BureauPushRoutes } from './http/neighbours/bureau-push';
import { carRoutes, type CarRoutes } from './http/drivers/cars';
import { faultRoutes } from './http/anybody/faults';
import { loanRoutes, type LoanRoutes } from './http/drivers/loans';
import { lawRoutes } from './http/anybody/law';
import { messageRoutes } from './http/drivers/messages';
import { noticeRoutes, type NoticeRoutes } from './http/drivers/notices';
import { healthRoutes, type HealthDeps } from './http/anybody/health';
import type { Traces } from './metrics/traces';
import type { OperatorDeps } from './operators/route';
import { operatorPages } from './operators/serve';
import { ownDataRoutes, type OwnDataRoutes } from './http/drivers/own-data';
import { operatorRoutes, type OperatorRoutes } from './http/anybody/operator';
import { invitationRoutes, type InvitationRoutes } from './http/drivers/invitations';
import { objectionRoutes, type ObjectionRoutes } from './http/drivers/objections';
import { notificationRoutes, type NotificationRoutes } from './http/neighbours/notifications';
import { answerNowhere, answerOutsideRoutes, answerUnreadable } from './http/shared/outside-routes';
import { ourProxies, payerIp } from './http/shared/payer-address';
import { paymentRoutes, type PaymentRoutes } from './http/drivers/payments';
import { withoutSecrets } from './http/shared/logging';
import { followRequests, requestIds } from './http/shared/request-ids';
import { paperRoutes, type PaperRoutes } from './http/drivers/papers';
import { proofRoutes, type ProofRoutes } from './http/anybody/proof';
import { reportRoutes, type ReportRoutes } from './http/drivers/reports';
import { treasuryRoutes, type TreasuryRoutes } from './http/drivers/treasury';
import type { StorageWatch } from './store/watches/storage-watch';
import { answerRefusals, type RefusalDeps } from './http/refusals/refusals';
import { describeRefusals } from './http/refusals/route-refusals';
import { tableOfRoutes } from './http/shared/route-table';
import { sessionRoutes, type SessionDeps } from './http/sign-in/session';
import { serveWebApp } from './http/anybody/web-app';
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
