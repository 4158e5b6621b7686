import type { FastifyInstance } from 'fastify';
import { escaped, inBoth } from '../pages/html';
import { style } from '../pages/style';
import { browserUser } from '../people/browser-user';
import type { Chats } from './chats';
import { chatScript } from './script';
import { chatStyle } from './style';

/** As WeChat names its parts; click is heard of, miniprogram opens a page. */
export type Button = {
  type?: string;
  name?: string;
  key?: string;
  url?: string;
  appid?: string;
  pagepath?: string;
  sub_button?: Button[];
};
/** What an account is called there, in both languages. */
type Called = { zh: string; en: string };
type Parts = {
  platform: 'wechat' | 'alipay';
  called: Called;
  chats: Chats;
  menu: () => { button: Button[] } | undefined;
  openIdOf(user: string): string;
  /** Where the account's service is: its browser app stands for the mini-program, which a card opens. */
  address: string | undefined;
};

/** The chat with an account, as a phone shows it: /wechat/chat and /alipay/chat. */
export function chatPage(app: FastifyInstance, { platform, called, chats, menu, openIdOf, address }: Parts): void {
  app.get(`/${platform}/chat`, async (request, reply) => {
    const user = browserUser(request, reply);
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    const app = address ? new URL('/app/#/', address).href : '';
    const shown = { user, app, phone: `/__phone/${platform}/account/`, called, menu: menu()?.button ?? [] };
    return page({ ...shown, follows: chats.get(openIdOf(user))?.follows ?? false });
  });
}

type Shown = { user: string; app: string; phone: string; called: Called; follows: boolean; menu: Button[] };
const page = ({ user, app, phone, called, follows, menu }: Shown): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${called.zh} · ${called.en}</title>
<style>${style}${chatStyle}</style>
</head>
<body>
<main class="chat" data-user="${escaped(user)}" data-phone="${phone}" data-app="${escaped(app)}" data-follows="${follows}">
  <p class="practice">${inBoth(`演练用的${called.zh}聊天`, `A practice chat with the ${called.en.toLowerCase()}`)}</p>
  <nav class="acts">
    <button class="button plain" id="follow">${inBoth('关注', 'Follow')}</button>
    <button class="button plain" id="unfollow">${inBoth('取消关注', 'Unfollow')}</button>
  </nav>
  <ol id="lines" aria-live="polite"></ol>
  <form id="write">
    <input id="text" autocomplete="off" aria-label="消息 Message" placeholder="发消息 Message">
    <button class="button main">${inBoth('发送', 'Send')}</button>
  </form>
  <label class="button plain">${inBoth('发照片', 'Send a photo')}<input type="file" id="photo" accept="image/*" hidden></label>
  <nav class="menu">${menu.map(menuButton).join('')}</nav>
</main>
<script>${chatScript}</script>
</body>
</html>`;

const menuButton = ({ name = '', sub_button: parts = [], ...own }: Button): string =>
  parts.length === 0
    ? leaf({ name, ...own })
    : `<details><summary class="button plain">${escaped(name)}</summary>${parts.map(leaf).join('')}</details>`;

const leaf = ({ name = '', type = '', key = '', pagepath = '' }: Button): string =>
  `<button class="button plain" data-type="${escaped(type)}" data-key="${escaped(key)}" data-page="${escaped(pagepath)}">${escaped(name)}</button>`;
