import type { AskPlatform } from '../people';
import { isUserId, type AlipayAsk } from '../../ports';
import { isBusy, toReader } from '../../messages/alipay-words';
import type { Delivery, Messenger } from '../../messages/announce';
import type { Template } from '../../messages/account-messengers';
import { filled } from '../../messages/template-fields';
import type { Topic } from '../../notice-topics';
import type { Button, Menu } from '../wechat/menu';
import { pageAddress } from './custom-message';

/** alipay.open.public.user.follow.query. The id that all apps share names the driver; the id of one app names nobody elsewhere. */
export const askAlipay =
  (ask: AlipayAsk): AskPlatform =>
  async (openId) => {
    const query: Record<string, string> = isUserId(openId) ? { user_id: openId } : { open_id: openId };
    const { status, body } = await ask('/v3/alipay/open/public/user/follow/query', { query });
    if (status >= 400) throw new Error(`user.follow.query: ${String(body.code)} ${String(body.message)}`);
    return { follows: body.is_follow === 'T', unionId: isUserId(openId) ? openId : null, language: 'zh-CN' };
  };

/** The menu as Alipay takes it: `out` is a tap that we hear of, `link` an address. */
export const alipayMenu = ({ buttons }: Menu, appId: string): object => ({
  type: 'text',
  button: buttons.map((one) => alipayButton(one, appId)),
});

function alipayButton(button: Button, appId: string): object {
  const name = button.name['zh-CN'];
  if ('buttons' in button) return { name, sub_button: button.buttons.map((one) => alipayButton(one, appId)) };
  return 'key' in button
    ? { name, action_type: 'out', action_param: button.key }
    : { name, action_type: 'link', action_param: pageAddress(appId, button.page) };
}

/** A life account that has a menu already is changed, one without is given it. */
export const createPublishAlipayMenu = (ask: AlipayAsk, appId: string) => async (menu: Menu) => {
  const body = { ...alipayMenu(menu, appId) };
  const changed = await ask('/v3/alipay/open/public/menu/modify', { body });
  const { status, body: said } =
    changed.status < 400 ? changed : await ask('/v3/alipay/open/public/menu/create', { body });
  if (status >= 400) throw new Error(`menu.create: ${String(said.code)} ${String(said.message)}`);
};

/** alipay.open.public.message.single.send: a template of the life account, with its first line, its keywords and a remark. */
export const createAlipayNotices =
  (
    ask: AlipayAsk,
    { notices, appId, unfit }: { notices: Partial<Record<Topic, Template>>; appId: string; unfit(code: string): void },
  ): Messenger =>
  async (openId, { topic, facts }): Promise<Delivery> => {
    const template = notices[topic];
    if (!template) return 'unfit';
    const { templateId: template_id, page, fields } = template;
    const plain = { color: '#000000', value: ' ' };
    const keywords = Object.entries(filled(fields, facts)).map(([name, one]) => [name, { color: '#000000', ...one }]);
    const context = {
      head_color: '#000000',
      url: pageAddress(appId, page),
      action_name: '查看',
      first: plain,
      remark: plain,
      ...(Object.fromEntries(keywords) as object),
    };
    const asked = { ...toReader(openId), template: { template_id, context } };
    const { status, body } = await ask('/v3/alipay/open/public/message/single/send', { body: asked });
    if (status < 400) return 'sent';
    if (isBusy(status, body.code)) return 'busy';
    unfit(String(body.code));
    return 'unfit';
  };
