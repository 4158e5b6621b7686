import type { FastifyInstance } from 'fastify';
import { escaped, inBoth } from '../../kit/pages/html';
import { style } from '../../kit/pages/style';
import { browserUser } from '../../kit/people/browser-user';
import type { Chats } from './chats';
import type { Button } from './menus';
import { chatScript } from './script';
import { chatStyle } from './chat-style';

type Parts = { chats: Chats; menu: () => { button: Button[] } | undefined; openIdOf(user: string): string };

/** The chat with the account, as a phone shows it: /wechat/chat. */
export function chatPage(app: FastifyInstance, { chats, menu, openIdOf }: Parts): void {
  app.get('/wechat/chat', async (request, reply) => {
    const user = browserUser(request, reply);
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return page(user, chats.get(openIdOf(user))?.follows ?? false, menu()?.button ?? []);
  });
}

const page = (user: string, follows: boolean, menu: Button[]): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>服务号 · Account</title>
<style>${style}${chatStyle}</style>
</head>
<body>
<main class="chat" data-user="${escaped(user)}" data-follows="${follows}">
  <p class="practice">${inBoth('演练用的服务号聊天', 'A practice chat with the account')}</p>
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
