import type { WechatCall } from '../accounts/wechat-api';
import type { Topic } from '../notice-topics';
import type { Delivery, Messenger, Notice } from './announce';
import { filled, type Fields } from './template-fields';

export type Template = { templateId: string; page: string; fields: Fields };
/** template: 类目模板消息, tried first. subscription: 订阅通知, where the follower has asked for it. */
export type AccountNotices = Partial<Record<Topic, { template?: Template; subscription?: Template }>>;
/** appId: the mini-program that a notice opens. left: hears of somebody who follows no more. unfit: hears what is ours to mend. */
export type AccountParts = {
  call: WechatCall;
  appId: string;
  left(openId: string): Promise<void>;
  unfit(code: number | undefined, message: string | undefined): void;
};

/**
 * What the codes mean: 43004 they follow no more, for good (didano-weiChat#238: never again). 43101 they do not want it, 40003 there is
 * nobody of that id here. 45009, 45047, -1 and a token that is refused pass. All others are our template, category or right.
 */
async function meaning(
  { left, unfit }: AccountParts,
  openId: string,
  { errcode, errmsg }: { errcode?: number; errmsg?: string },
): Promise<Delivery> {
  if (errcode === 0) return 'sent';
  if (errcode === 43004) {
    await left(openId);
    return 'refused';
  }
  if (errcode === 43101 || errcode === 40003) return 'refused';
  if ([-1, 45009, 45047, 40001, 40014, 42001].includes(errcode ?? NaN)) return 'busy';
  unfit(errcode, errmsg);
  return 'unfit';
}

/**
 * A notice of a category (类目模板) first, then the subscription that the follower asked for (订阅通知). Neither has an address in it:
 * the police say that real notices carry none, and a mini-program opens by itself. No colour is sent, for none is shown.
 */
export const createAccountMessengers = (notices: AccountNotices, parts: AccountParts): readonly Messenger[] => [
  by(
    parts,
    '/cgi-bin/message/template/send',
    (topic) => notices[topic]?.template,
    ({ id }) => ({ client_msg_id: id }),
  ),
  by(parts, '/cgi-bin/message/subscribe/bizsend', (topic) => notices[topic]?.subscription),
];

const by =
  (
    parts: AccountParts,
    path: string,
    templateOf: (topic: Topic) => Template | undefined,
    more: (notice: Notice) => object = () => ({}),
  ): Messenger =>
  async (openId, notice) => {
    const template = templateOf(notice.topic);
    if (!template) return 'unfit';
    const { templateId, page, fields } = template;
    const body = {
      touser: openId,
      template_id: templateId,
      miniprogram: { appid: parts.appId, pagepath: page },
      ...more(notice),
      data: filled(fields, notice.facts),
    };
    return meaning(parts, openId, await parts.call(path, body));
  };
