import type { WechatApi } from '../../accounts/wechat-api';
import { checkAccount, type CheckDeps, type Finding } from './check';
import { menuFaults, readMenu, wechatMenu, type MenuParts } from './menu';

/** What an operator does with the account, each act by one command. */
export type AccountTools = {
  check(): Promise<Finding[]>;
  publishMenu(language: 'zh-CN' | 'en'): Promise<void>;
  /** @returns the address behind the code's picture, and what the code says */
  makeCode(scene: string, days: number | null): Promise<{ picture: string; url: string }>;
  templates(): Promise<{ id: string; title: string; content: string }[]>;
};

/** Longest life of a code that ends (30 days). */
const mostDays = 30;

export const createPublishMenu =
  ({ call }: Pick<WechatApi, 'call'>, parts: MenuParts) =>
  async (language: 'zh-CN' | 'en'): Promise<void> => {
    const menu = readMenu();
    const faults = menuFaults(menu);
    if (faults.length > 0) throw new Error(faults.join('; '));
    const { errcode, errmsg } = await call('/cgi-bin/menu/create', wechatMenu(menu, language, parts));
    if (errcode !== 0) throw new Error(`menu/create: ${errcode} ${errmsg}`);
  };

export const createAccountTools = (
  { api, ...check }: Omit<CheckDeps, 'api' | 'now'> & { api: WechatApi },
  now: () => Date,
): AccountTools => ({
  check: () => checkAccount({ ...check, api, now: now() }),
  publishMenu: createPublishMenu(api, check.menu),
  async makeCode(scene, days) {
    if (!/^[\w-]{1,64}$/.test(scene)) throw new Error(`${scene}: write 1 to 64 letters, digits, - and _`);
    if (days !== null && !(days > 0 && days <= mostDays))
      throw new Error(`${days} days: write 1 to ${mostDays}, or none for ever`);
    const { ticket, url, errcode, errmsg } = await api.call('/cgi-bin/qrcode/create', {
      ...(days === null
        ? { action_name: 'QR_LIMIT_STR_SCENE' }
        : { action_name: 'QR_STR_SCENE', expire_seconds: days * 86_400 }),
      action_info: { scene: { scene_str: scene } },
    });
    if (typeof ticket !== 'string') throw new Error(`qrcode/create: ${errcode} ${errmsg}`);
    return {
      picture: `https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`,
      url: String(url),
    };
  },
  async templates() {
    const { template_list: list, errcode, errmsg } = await api.get('/cgi-bin/template/get_all_private_template');
    if (!Array.isArray(list)) throw new Error(`get_all_private_template: ${errcode} ${errmsg}`);
    return (list as Record<string, unknown>[]).map(({ template_id: id, title, content }) => ({
      id: String(id),
      title: String(title),
      content: String(content),
    }));
  },
});
