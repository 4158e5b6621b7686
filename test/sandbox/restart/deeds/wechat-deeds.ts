import { askAlipay, askWechatApi, sandboxKnob, sandboxPage, type Scene } from '../askers';
import type { AccountDeed, Doing, MessageDeed, ShippingDeed } from './deeds';
import { paidInWechat } from './wechat-pay-deeds';

const delivered = (scene: Scene) => sandboxPage(scene, 'messages');

export const messageDeeds: Record<MessageDeed, Doing> = {
  'message: wechat': async (scene) => {
    const data = { car_number1: { value: '京A19974' } };
    await askWechatApi(scene, 'cgi-bin/message/subscribe/send', { touser: 'oWang', template_id: 'T', data });
    return delivered;
  },
  'message: alipay': async (scene) => {
    const told = { to_open_id: 'oWang', user_template_id: 'T', page: 'pages/home/index' };
    const data = JSON.stringify({ keyword1: { value: '京A19974' } });
    await askAlipay(scene, 'open/app/mini/templatemessage/send', { ...told, data });
    return delivered;
  },
};

const chatOf = async ({ sandbox }: Scene, path: string, body?: object) =>
  (
    await fetch(`${sandbox.url}/__phone/wechat/account/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
  ).json();

/** Nobody answers for the account here: the chat says so, and says it after the restart too. */
export const accountDeeds: Record<AccountDeed, Doing> = {
  'account: followed and written to': async (scene) => {
    await chatOf(scene, 'follow', { user: 'Wang' });
    await chatOf(scene, 'write', { user: 'Wang', text: '你好' });
    return (later) => chatOf(later, 'lines?user=Wang');
  },
};

export const shippingDeeds: Record<ShippingDeed, Doing> = {
  'wechat: shipping uploaded twice': async (scene) => {
    await paidInWechat(scene, 'RESTART_SHIPPED');
    await sandboxKnob(scene, 'advance', { ms: 61_000 });
    const { mchId: mchid } = scene.sandbox.settings.wechatPay;
    const shipping = {
      order_key: { order_number_type: 1, mchid, out_trade_no: 'RESTART_SHIPPED' },
      logistics_type: 3,
      delivery_mode: 1,
      shipping_list: [{ item_desc: '交通违法罚款' }],
      upload_time: scene.at.toISOString(),
      payer: { openid: 'oWang' },
    };
    const upload = (later: Scene) => askWechatApi(later, 'wxa/sec/order/upload_shipping_info', shipping);
    await upload(scene);
    await upload(scene);
    return upload;
  },
};
