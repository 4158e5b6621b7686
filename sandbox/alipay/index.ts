import type { FastifyInstance } from 'fastify';
import type { Carrier } from '../kit/http/notifications';
import { gatewayRoutes, type Call, type Gateway, type Handler, type Trouble } from '../kit/http/signed-routes';
import { registerLifeAccount, type LifeAccountParts } from './account';
import type { Alipay } from './alipay';
import { actsFor } from './sign-in/authorisation';
import { billFileRoute, billLink } from './bills/bill-routes';
import { consoleRefundRoute } from './refunds/console-refund';
import { create } from './trades/create';
import { gatewayDoRoute } from './signing/gateway-do';
import type { ContentJudge } from '../kit/content-check';
import type { Messages } from '../kit/messages';
import { detectContent } from './services/content-detect';
import { sendMessage } from './services/template-message';
import { alipayCarrier } from './notifications/notification';
import { phonePaymentRoute } from './trades/phone';
import { probeRoute } from './notifications/probe';
import { refund, refundQuery } from './refunds/refund-routes';
import { oauthToken, phoneLoginRoute } from './sign-in/sign-in';
import { rules } from './rules';
import { checkRequest, refusedBy, signAnswer } from './signing/signing';
import { registerServices } from './services/services';
import { close, query } from './trades/trade-routes';

/** alipay: all that there is, as a phone sees it. merchants: each with its own trades only, the first first. */
export function registerAlipay(
  app: FastifyInstance,
  { alipay, merchants }: { alipay: Alipay; merchants: readonly Alipay[] },
  trouble: Trouble,
  { messages, judge, lifeAccount }: { messages: Messages; judge: ContentJudge; lifeAccount: LifeAccountParts },
): void {
  alipay.notifications.carriedBy('alipay', carrierOf(merchants));
  phonePaymentRoute(app, alipay);
  probeRoute(app, alipay);
  consoleRefundRoute(app, alipay);
  const answerForLifeAccount = registerLifeAccount(app, alipay, lifeAccount);
  const answerForServices = registerServices(app);
  const codes = phoneLoginRoute(app, alipay);
  const links = billFileRoute(app, alipay);
  app.register(async (scope) => {
    const { on, onMerchant } = merchantRoutes(scope, merchants, trouble);
    on('POST', '/v3/alipay/system/oauth/token', oauthToken(alipay, codes));
    on('POST', '/v3/alipay/open/app/mini/templatemessage/send', sendMessage(messages));
    on('POST', '/v3/alipay/security/risk/content/detect', detectContent(judge));
    answerForLifeAccount(on);
    answerForServices(on);
    onMerchant('POST', '/v3/alipay/trade/create', create);
    onMerchant('POST', '/v3/alipay/trade/query', query);
    onMerchant('POST', '/v3/alipay/trade/close', close);
    onMerchant('POST', '/v3/alipay/trade/refund', refund);
    onMerchant('POST', '/v3/alipay/trade/fastpay/refund/query', refundQuery);
    gatewayDoRoute(scope, merchants[0]!, { codes, links });
    onMerchant('GET', '/v3/alipay/data/dataservice/bill/downloadurl/query', (merchant) => billLink(merchant, links));
  });
}

/** News is signed for the application that made the trade, as its answers are. */
function carrierOf(merchants: readonly Alipay[]): Carrier {
  const of = ({ content }: Parameters<Carrier['wrap']>[0]): Alipay =>
    merchants.find(({ keys }) => (content.app_id ?? content.auth_app_id) === keys.appId) ?? merchants[0]!;
  return { ...alipayCarrier(merchants[0]!), wrap: (news) => alipayCarrier(of(news)).wrap(news) };
}

/** Each call is served with the keys and the trades of the app that signs it; one that nobody has, by the first, which refuses it. */
function merchantRoutes(scope: FastifyInstance, merchants: readonly Alipay[], trouble: Trouble) {
  const gateways = new Map(merchants.map((alipay) => [alipay, gatewayOf(alipay, trouble)]));
  const named = ({ headers }: Call): Alipay =>
    merchants.find(({ keys }) => headers.authorization?.includes(`app_id=${keys.appId},`)) ?? merchants[0]!;
  const gateway = (call: Call): Gateway => gateways.get(named(call))!;
  const on = gatewayRoutes(scope, {
    ...gateways.get(merchants[0]!)!,
    check: (call) => gateway(call).check(call),
    sign: (text, call) => gateway(call).sign(text, call),
  });
  const onMerchant = (method: 'GET' | 'POST', path: string, handler: (alipay: Alipay) => Handler): void =>
    on(method, path, (call) => {
      const merchant = actsFor(named(call), merchants, call.headers['alipay-app-auth-token']);
      return merchant ? handler(merchant)(call) : refusedBy(rules.authorised);
    });
  return { on, onMerchant };
}

const gatewayOf = (alipay: Alipay, trouble: Trouble): Gateway => ({
  ...trouble,
  check: checkRequest(alipay),
  sign: signAnswer(alipay),
  malformed: refusedBy(rules.isJson),
  broken: refusedBy({ status: 500, code: 'ACQ.SYSTEM_ERROR', message: '系统错误，请查询后再决定' }),
  busy: refusedBy({ status: 429, code: 'app-call-limited', message: '应用调用次数超限' }),
});
