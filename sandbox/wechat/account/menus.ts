// 自定义菜单, 个性化菜单 and 带参数二维码, with their counts and bytes.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Button } from '../../kit/chat/page';
import type { AccessTokens } from '../access-tokens';
import { failed } from '../errcode';

type Menu = { button: Button[] };
const bytes = (text = ''): number => Buffer.byteLength(text);
const ok = (more: object = {}) => JSON.stringify({ errcode: 0, errmsg: 'ok', ...more });

export function registerMenus(app: FastifyInstance, tokens: AccessTokens): { menu(): Menu | undefined } {
  let menu: Menu | undefined;
  let permanent = 0;
  const on = (path: string, answer: (body: Record<string, unknown>) => string) =>
    app.post(path, async (request, reply) => {
      void reply.type('text/plain');
      return tokens.accountRefusalOf(request.query) ?? answer((request.body ?? {}) as Record<string, unknown>);
    });
  on('/cgi-bin/menu/create', (body) => {
    const refusal = refusalOf(body);
    if (refusal) return refusal;
    menu = body as unknown as Menu;
    return ok();
  });
  on('/cgi-bin/menu/addconditional', (body) => {
    if (!menu) return failed(65303, 'there is no selfmenu, please create selfmenu first');
    const rule = Object.keys((body.matchrule ?? {}) as object);
    if (rule.some((name) => name !== 'tag_id')) return failed(65320, 'matchrule is not supported');
    return refusalOf(body) ?? ok({ menuid: '1' });
  });
  app.get('/cgi-bin/get_current_selfmenu_info', async (request, reply) => {
    void reply.type('text/plain');
    return (
      tokens.accountRefusalOf(request.query) ??
      JSON.stringify({ is_menu_open: menu ? 1 : 0, selfmenu_info: menu ?? { button: [] } })
    );
  });
  on('/cgi-bin/qrcode/create', ({ action_name: kind, expire_seconds: seconds = 60, action_info: info }) => {
    const { scene = {} } = (info ?? {}) as { scene?: { scene_str?: string; scene_id?: number } };
    const isPermanent = String(kind).startsWith('QR_LIMIT');
    if (scene.scene_str !== undefined && (scene.scene_str.length < 1 || scene.scene_str.length > 64))
      return failed(40053, 'invalid action info');
    if (!isPermanent && Number(seconds) > 2_592_000) return failed(40059, 'invalid expire_seconds');
    if (isPermanent && (permanent += 1) > 100_000) return failed(45009, 'reach max api daily quota limit');
    const ticket = randomBytes(48).toString('base64url');
    const url = `http://weixin.qq.com/q/${ticket.slice(0, 24)}`;
    return JSON.stringify({ ticket, url, ...(!isPermanent && { expire_seconds: seconds }) });
  });
  return { menu: () => menu };
}

function refusalOf({ button }: { button?: unknown }): string | undefined {
  const buttons = button as Button[] | undefined;
  if (!Array.isArray(buttons) || buttons.length < 1 || buttons.length > 3) return failed(40016, 'invalid button size');
  for (const one of buttons) {
    if (bytes(one.name) < 1 || bytes(one.name) > 16) return failed(40018, 'invalid button name size');
    const parts = one.sub_button ?? [];
    if (parts.length > 5) return failed(40023, 'invalid sub button size');
    if (parts.some(({ name }) => bytes(name) < 1 || bytes(name) > 60))
      return failed(40025, 'invalid sub button name size');
    for (const part of parts.length > 0 ? parts : [one]) {
      const refusal = partRefusal(part);
      if (refusal) return refusal;
    }
  }
  return undefined;
}

function partRefusal({ type, key, url, appid, pagepath }: Button): string | undefined {
  if (type === 'view' || type === 'miniprogram') {
    if (bytes(url) < 1 || bytes(url) > 1024) return failed(40020, 'invalid button url size');
    return type === 'miniprogram' && !(appid && pagepath) ? failed(40013, 'invalid appid') : undefined;
  }
  if (
    !/^(click|scancode_push|scancode_waitmsg|pic_sysphoto|pic_photo_or_album|pic_weixin|location_select)$/.test(
      type ?? '',
    )
  )
    return failed(40017, 'invalid button type');
  return bytes(key) < 1 || bytes(key) > 128 ? failed(40019, 'invalid button key size') : undefined;
}
