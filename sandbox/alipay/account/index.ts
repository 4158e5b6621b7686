// 生活号: who follows it, what is said to them, and its gateway's news.
import type { FastifyInstance } from 'fastify';
import { createChats, type ChatTables } from '../../kit/chat/chats';
import { chatPage, type Button } from '../../kit/chat/page';
import type { Handler, On } from '../../kit/http/signed-routes';
import type { Alipay } from '../alipay';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';
import { lifeTemplate, pageIn, sayTo } from './messages';
import { registerLifeAccountPhone } from './phone';
import { createGatewayNews } from './news';

export type LifeAccountParts = { tables: ChatTables; address: string | undefined };

/** The pages and acts of a person; `answer` puts the interfaces under the gateway's signatures. */
export function registerLifeAccount(app: FastifyInstance, alipay: Alipay, { tables, address }: LifeAccountParts) {
  const chats = createChats(tables, alipay.now);
  let menu: { button: Button[] } | undefined;
  const news = createGatewayNews({ keys: alipay.keys, address });
  registerLifeAccountPhone(app, { chats, now: alipay.now, openIdOf: alipay.openIdOf, news });
  const called = { zh: '生活号', en: 'Life account' };
  chatPage(app, { platform: 'alipay', called, chats, menu: () => menu, openIdOf: alipay.openIdOf, address });

  const publish: Handler = ({ body }) => {
    const { button } = body as { button?: AlipayButton[] };
    if (!button || !isMenu(button)) return refusedBy(rules.menuFits);
    menu = { button: button.map(shown) };
    return { status: 200, body: {} };
  };
  const follows: Handler = ({ query }) => {
    const one = chats.get(query.user_id ?? query.open_id ?? '');
    return { status: 200, body: { is_follow: one?.follows ? 'T' : 'F' } };
  };
  return (on: On): void => {
    on('POST', '/v3/alipay/open/public/message/custom/send', sayTo(chats, alipay.now));
    on('POST', '/v3/alipay/open/public/message/single/send', lifeTemplate(chats));
    on('POST', '/v3/alipay/open/public/menu/create', publish);
    on('POST', '/v3/alipay/open/public/menu/modify', (call) => (menu ? publish(call) : refusedBy(rules.menuThere)));
    on('GET', '/v3/alipay/open/public/user/follow/query', follows);
  };
}

type AlipayButton = { name?: string; action_type?: string; action_param?: string; sub_button?: AlipayButton[] };
const length = (text = ''): number => [...text].length;
const isButton = ({ name, action_type: kind, action_param: param }: AlipayButton, most: number): boolean =>
  length(name) >= 1 &&
  length(name) <= most &&
  ['out', 'link', 'tel', 'map'].includes(kind ?? '') &&
  length(param) <= 255;
const isMenu = (buttons: AlipayButton[]): boolean =>
  buttons.length <= 4 &&
  buttons.every(({ sub_button: parts, ...own }) =>
    parts
      ? length(own.name) <= 4 && parts.length >= 1 && parts.length <= 5 && parts.every((one) => isButton(one, 9))
      : isButton(own, 4),
  );

function shown({ name = '', action_type: kind, action_param: param = '', sub_button: parts }: AlipayButton): Button {
  if (parts) return { name, sub_button: parts.map(shown) };
  return kind === 'out' ? { name, type: 'click', key: param } : { name, type: 'miniprogram', pagepath: pageIn(param) };
}
