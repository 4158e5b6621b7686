// 服务商模式: a service provider signs for a merchant that it serves, and names both.
import type { Answer, Handler } from '../kit/http/signed-routes';
import { close, queryByNumber } from './orders/order-routes';
import { prepayH5, prepayJsapi } from './orders/prepay';
import { fieldRefusal, PartnerCloseRequest, PartnerH5Request, PartnerJsapiRequest } from './requests';
import { rules } from './rules';
import { refusedBy } from './signing/signing';
import type { WechatPay } from './wechat-pay';

type Named = { sp_mchid?: string; sub_mchid?: string };

/** The merchant that is served, with its provider's orders for it. */
function served(pay: WechatPay, { sp_mchid: provider, sub_mchid: sub = '' }: Named): WechatPay | undefined {
  const merchant = pay.of({ mchId: sub });
  return provider === pay.keys.mchId && merchant.keys.mchId === sub && sub !== provider ? merchant : undefined;
}
const notServed = refusedBy(rules.serves);

const prepay =
  (direct: (pay: WechatPay) => Handler, schema: Parameters<typeof fieldRefusal>[0]) =>
  (pay: WechatPay): Handler =>
  (call) => {
    const wrong = fieldRefusal(schema, call.body);
    if (wrong) return wrong;
    const { sp_appid: appid, sp_mchid, sub_mchid: mchid, payer, ...rest } = call.body as Record<string, string>;
    const merchant = served(pay, call.body as Named);
    if (!merchant) return notServed;
    const openid = (payer as { sp_openid?: string } | undefined)?.sp_openid;
    const answer = direct(merchant)({
      ...call,
      body: { ...rest, appid, mchid, ...(openid !== undefined && { payer: { openid } }) },
    });
    const order = merchant.orders.get(rest.out_trade_no!);
    if (answer.status === 200 && order) merchant.orders.put(order.outTradeNo, { ...order, spMchId: sp_mchid! });
    return answer;
  };

export const partnerPrepayJsapi = prepay(prepayJsapi, PartnerJsapiRequest);
export const partnerPrepayH5 = prepay(prepayH5, PartnerH5Request);

export const partnerQuery =
  (pay: WechatPay): Handler =>
  (call) => {
    const merchant = served(pay, call.query);
    return merchant ? queryByNumber(merchant)({ ...call, query: { mchid: call.query.sub_mchid! } }) : notServed;
  };

export const partnerClose =
  (pay: WechatPay): Handler =>
  (call): Answer => {
    const wrong = fieldRefusal(PartnerCloseRequest, call.body);
    if (wrong) return wrong;
    const merchant = served(pay, call.body as Named);
    return merchant ? close(merchant)({ ...call, body: { mchid: merchant.keys.mchId } }) : notServed;
  };
