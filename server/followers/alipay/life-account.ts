import type { AskPlatform } from '../people';
import { isUserId } from '../../ports';
import type { Delivery, Messenger } from '../../messages/announce';
import type { Template } from '../../messages/account-messengers';
import { filled } from '../../messages/template-fields';
import type { Topic } from '../../store/watching-tables';
import type { Button, Menu } from '../wechat/menu';
import { pageAddress, toWhom, type AlipayCall } from './custom-message';

/** alipay.open.public.user.follow.query. The id that all apps share names the driver; the id of one app names nobody elsewhere. */
export const askAlipay =
  (sdk: AlipayCall): AskPlatform =>
  async (openId) => {
    const query: Record<string, string> = isUserId(openId) ? { user_id: openId } : { open_id: openId };
    const { data } = await sdk.curl<{ is_follow?: string }>('GET', '/v3/alipay/open/public/user/follow/query', {
      query,
    });
    return { follows: data.is_follow === 'T', unionId: isUserId(openId) ? openId : null, language: 'zh-CN' };
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
export const createPublishAlipayMenu = (sdk: AlipayCall, appId: string) => async (menu: Menu) => {
  const body = alipayMenu(menu, appId);
  await sdk
    .curl('POST', '/v3/alipay/open/public/menu/modify', { body })
    .catch(() => sdk.curl('POST', '/v3/alipay/open/public/menu/create', { body }));
};

/** alipay.open.public.message.single.send: a template of the life account, with its first line, its keywords and a remark. */
export const createAlipayNotices =
  (
    sdk: AlipayCall,
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
    const { to_user_id, open_id } = toWhom(openId) as { to_user_id?: string; open_id?: string };
    const whom = to_user_id ? { to_user_id } : { to_open_id: open_id };
    return sdk
      .curl('POST', '/v3/alipay/open/public/message/single/send', {
        body: { ...whom, template: { template_id, context } },
      })
      .then(
        () => 'sent' as const,
        (error: { responseHttpStatus?: number; code?: string }) => {
          const { responseHttpStatus: status = 500, code = '' } = error;
          if (status === 429 || code === 'app-call-limited' || code === 'method-call-limited') return 'busy' as const;
          if (status >= 500) throw error;
          unfit(code);
          return 'unfit' as const;
        },
      );
  };
