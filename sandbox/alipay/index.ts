import type { FastifyInstance } from 'fastify';
import { gatewayRoutes, type Gateway, type Trouble } from '../kit/http/signed-routes';
import { registerLifeAccount, type LifeAccountParts } from './account';
import type { Alipay } from './alipay';
import { billFileRoute, billLink } from './bills/bill-routes';
import { consoleRefundRoute } from './console-refund';
import { create } from './trades/create';
import { gatewayDoRoute } from './gateway-do';
import type { ContentJudge } from '../kit/content-check';
import type { Messages } from '../kit/messages';
import { detectContent } from './content-detect';
import { sendMessage } from './template-message';
import { alipayCarrier } from './notifications/notification';
import { phonePaymentRoute } from './trades/phone';
import { probeRoute } from './notifications/probe';
import { refund, refundQuery } from './refund-routes';
import { oauthToken, phoneLoginRoute } from './sign-in';
import { rules } from './rules';
import { checkRequest, refusedBy, signAnswer } from './signing';
import { registerServices } from './services';
import { close, query } from './trades/trade-routes';

export function registerAlipay(
  app: FastifyInstance,
  alipay: Alipay,
  trouble: Trouble,
  { messages, judge, lifeAccount }: { messages: Messages; judge: ContentJudge; lifeAccount: LifeAccountParts },
): void {
  alipay.notifications.carriedBy('alipay', alipayCarrier(alipay));
  phonePaymentRoute(app, alipay);
  probeRoute(app, alipay);
  consoleRefundRoute(app, alipay);
  const answerForLifeAccount = registerLifeAccount(app, alipay, lifeAccount);
  const answerForServices = registerServices(app);
  const codes = phoneLoginRoute(app, alipay);
  const links = billFileRoute(app, alipay);
  app.register(async (scope) => {
    const on = gatewayRoutes(scope, gatewayOf(alipay, trouble));
    on('POST', '/v3/alipay/system/oauth/token', oauthToken(alipay, codes));
    on('POST', '/v3/alipay/open/app/mini/templatemessage/send', sendMessage(messages));
    on('POST', '/v3/alipay/security/risk/content/detect', detectContent(judge));
    answerForLifeAccount(on);
    answerForServices(on);
    on('POST', '/v3/alipay/trade/create', create(alipay));
    on('POST', '/v3/alipay/trade/query', query(alipay));
    on('POST', '/v3/alipay/trade/close', close(alipay));
    on('POST', '/v3/alipay/trade/refund', refund(alipay));
    on('POST', '/v3/alipay/trade/fastpay/refund/query', refundQuery(alipay));
    gatewayDoRoute(scope, alipay, { codes, links });
    on('GET', '/v3/alipay/data/dataservice/bill/downloadurl/query', billLink(alipay, links));
  });
}

const gatewayOf = (alipay: Alipay, trouble: Trouble): Gateway => ({
  ...trouble,
  check: checkRequest(alipay),
  sign: signAnswer(alipay),
  malformed: refusedBy(rules.isJson),
  broken: refusedBy({ status: 500, code: 'ACQ.SYSTEM_ERROR', message: '系统错误，请查询后再决定' }),
  busy: refusedBy({ status: 429, code: 'app-call-limited', message: '应用调用次数超限' }),
});
