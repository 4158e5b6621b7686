import type { PlantedFault } from './fault';

const reports = 'test/server/followers/reports.test.ts';
const further = 'test/server/followers/further-reports.test.ts';
const life = 'test/server/followers/life-account.test.ts';
const watching = 'test/server/watching/watching.test.ts';

/** The accounts that drivers follow. */
export const accounts: readonly PlantedFault[] = [
  {
    row: 'binarywang/WxJava#333',
    file: 'server/followers/wechat/act.ts',
    find: "    of('FromUserName'),\n    of('CreateTime'),",
    replace: "    of('CreateTime'),",
    test: reports,
    name: 'WxJava#333',
  },
  {
    row: 'silenceper/wechat#750',
    file: 'server/followers/wechat/body.ts',
    find: "    .replace(controls, '')\n",
    replace: '',
    test: further,
    name: 'U+0010',
  },
  {
    row: 'binarywang/WxJava#909',
    file: 'server/followers/wechat/crypto.ts',
    find: '  if (20 + length > end) return undefined;\n',
    replace: "  if (20 + length > end) return 'x'.repeat(Math.min(length, 9));\n",
    test: further,
    name: 'WxJava#909',
  },
  {
    row: 'chanjarster/weixin-java-tools#244',
    file: 'server/followers/wechat/push.ts',
    find: "if (!query.msg_signature || !isSame(query.msg_signature, own)) return refused('signature');",
    replace: "if (!isGenuine(settings, query)) return refused('signature');",
    test: reports,
    name: 'weixin-java-tools#244',
  },
  {
    row: 'yansongda/laravel-pay#19',
    file: 'server/alipay-form.ts',
    find: "new TextDecoder(charset.trim() || 'utf-8')",
    replace: "new TextDecoder('utf-8')",
    test: life,
    name: 'GBK',
  },
  {
    row: 'yansongda/pay GatewayCallbackPlugin',
    file: 'server/followers/alipay/door.ts',
    find: ', { keepsSignType: true }',
    replace: '',
    test: life,
    name: 'is checked by a signed answer',
  },
  {
    row: 'each told once',
    file: 'server/store/owe-notice.ts',
    find: "topic === 'violation' ? about : `${topic} ${about}`",
    replace: "topic === 'last_day' ? `${runtime.now().getTime()}` : about",
    test: watching,
    name: 'seven, three, one and no days',
  },
  {
    row: 'a list that lags answers no objection',
    file: 'server/watching/found-violations.ts',
    find: "status !== 'objection_pending' && objection ? '未采纳'",
    replace: "status !== 'objection_pending' ? '未采纳'",
    test: watching,
    name: 'of a list that lags nothing',
  },
  {
    row: 'nobody is woken',
    file: 'server/messages/announce.ts',
    find: 'if (hour >= 8 && hour < 22) return undefined;',
    replace: 'if (hour >= 0) return undefined;',
    test: 'test/server/messages/announce.test.ts',
    name: 'waits for the morning',
  },
  {
    row: 'didanoDevelopers2017/didano-weiChat#238',
    file: 'server/messages/account-messengers.ts',
    find: '    await left(openId);\n',
    replace: '',
    test: 'test/server/followers/notices.test.ts',
    name: '43004',
  },
];
