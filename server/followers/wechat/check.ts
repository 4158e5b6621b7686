import { randomBytes } from 'node:crypto';
import type { WechatApi } from '../../accounts/wechat-api';
import { encrypt, signatureOf } from './pushes/crypto';
import { menuFaults, readMenu, wechatMenu, type MenuParts } from './menu';
import type { PushSettings } from './pushes/push';

/** One thing that was looked at. mend: what to do where it is not right. */
export type Finding = { what: string; isRight: boolean; mend: string };
export type CheckDeps = {
  api: Pick<WechatApi, 'get'>;
  push: PushSettings;
  /** The address that is set in the account's console. */
  address: string;
  templateIds: readonly string[];
  menu: MenuParts;
  now: Date;
};

const finding = (what: string, isRight: boolean, mend: string): Finding => ({
  what,
  isRight,
  mend: isRight ? '' : mend,
});

/** What an operator would otherwise learn from followers who are not answered. */
export async function checkAccount(deps: CheckDeps): Promise<Finding[]> {
  const faults = menuFaults(readMenu());
  return [
    finding(
      'the address begins with https',
      deps.address.startsWith('https://'),
      `WeChat pushes to https only, not to ${deps.address}`,
    ),
    ...(await keys(deps)),
    await asked(deps),
    await pushed(deps),
    finding('menu.json is within the limits', faults.length === 0, faults.join('; ')),
    ...(await published(deps)),
  ];
}

const mendOf: Record<number, string> = {
  40013: 'wechat.webAppId is no app of WeChat: copy 开发者ID(AppID) of the account',
  40125: 'wechat.webAppSecret is wrong: reset 开发者密码(AppSecret) and copy it',
  40164: 'this machine is not in the whitelist: add its address under IP白名单',
  48001: 'the account has no right to this: it must be a verified service account (已认证的服务号)',
};
const wordsFor = (code: unknown, rest: string): string => mendOf[Number(code)] ?? rest;

async function keys({ api }: CheckDeps): Promise<Finding[]> {
  const answer = await api
    .get('/cgi-bin/getcallbackip')
    .catch((error: Error) => ({ errmsg: error.message, errcode: codeIn(error) }));
  const isRight = 'ip_list' in answer;
  return [
    finding(
      'app id, secret and whitelist',
      isRight,
      wordsFor(answer.errcode, `WeChat says: ${answer.errcode} ${answer.errmsg}`),
    ),
  ];
}
const codeIn = ({ message }: Error): number => Number(/\d{5}/.exec(message)?.[0]);

/** The set-up's own question, asked as WeChat asks it. */
async function asked({ push, address, now }: CheckDeps): Promise<Finding> {
  const query = signedQuery(push, now);
  const answer = await textOf(`${address}?${new URLSearchParams({ ...query, echostr: '20261128' })}`);
  return finding(
    'the address answers the set-up',
    answer === '20261128',
    `${address} answers ${shown(answer)}: it has to lead here, with this token`,
  );
}

/** A push that means nothing, closed as WeChat closes it. */
async function pushed({ push, address, now }: CheckDeps): Promise<Finding> {
  const { timestamp, nonce, signature } = signedQuery(push, now);
  const text = `<xml><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[account_check]]></Event></xml>`;
  const closed = encrypt(push, text, randomBytes(16));
  const query = {
    timestamp,
    nonce,
    signature,
    encrypt_type: 'aes',
    msg_signature: signatureOf(push.token, timestamp, nonce, closed),
  };
  const body = push.mode === 'plain' ? text : `<xml><Encrypt><![CDATA[${closed}]]></Encrypt></xml>`;
  const answer = await textOf(`${address}?${new URLSearchParams(query)}`, { method: 'POST', body });
  return finding(
    'a push arrives and is taken',
    answer === 'success',
    `${address} answers ${shown(answer)}: the key (EncodingAESKey) or the app id of the service is another`,
  );
}

function signedQuery({ token }: PushSettings, now: Date) {
  const [timestamp, nonce] = [String(Math.floor(now.getTime() / 1000)), randomBytes(4).toString('hex')];
  return { timestamp, nonce, signature: signatureOf(token, timestamp, nonce) };
}

async function published({ api, templateIds, menu }: CheckDeps): Promise<Finding[]> {
  const shownMenu = await api.get('/cgi-bin/get_current_selfmenu_info').catch(() => ({}));
  const names = (of: unknown): string => (JSON.stringify(of ?? null).match(/"name":"[^"]*"/g) ?? []).join();
  const isSame = ['zh-CN', 'en'].some((language) => {
    const wanted = wechatMenu(readMenu(), language as 'zh-CN' | 'en', menu);
    return names((shownMenu as { selfmenu_info?: object }).selfmenu_info) === names(wanted);
  });
  const own = await api.get('/cgi-bin/template/get_all_private_template').catch(() => ({}));
  const known = JSON.stringify(own);
  return [
    finding('the menu is that of menu.json', isSame, 'publish it: npm run ops -- account menu'),
    ...templateIds.map((id) =>
      finding(
        `template ${id}`,
        known.includes(`"${id}"`),
        'it is none of this account: choose it under 模板消息 of your category and copy its id',
      ),
    ),
  ];
}

const shown = (answer: string): string => JSON.stringify(answer.slice(0, 60));
const textOf = (address: string, init: RequestInit = {}): Promise<string> =>
  fetch(address, { redirect: 'error', ...init, signal: AbortSignal.timeout(5000) }).then(
    (answer) => answer.text(),
    (error: Error) => error.message,
  );
