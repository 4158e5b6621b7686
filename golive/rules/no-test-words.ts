import { matching, ownScripts } from '../package';
import { ofBoth, ofPackages, ofSettings } from '../rule';

const words = {
  row: 10,
  name: 'nothing unfinished',
  source: 'developers.weixin.qq.com/community/develop/doc/0002caeb3c82583722f9cb09456409',
  why: 'review takes what is said to be a test, a sandbox or to come later for unfinished',
  mend: 'take the words out; set messages.wechat.state to formal',
};

export const noTestWords = ofBoth(
  words,
  ofPackages(words, ['weapp', 'alipay', 'h5'], (built) =>
    matching(ownScripts(built), /测试版|测试环境|内测|沙箱|即将上线|敬请期待|Lorem ipsum|[Cc]oming soon/),
  ),
  ofSettings(words, ({ messages }) =>
    messages?.wechat && messages.wechat.state !== 'formal'
      ? [{ file: 'messages.wechat.state', says: messages.wechat.state }]
      : [],
  ),
);
