import { rulesOf } from '../kit/rule';

const openDocs = 'https://opendocs.alipay.com/open-v3/';

/** What Alipay refuses (docs/sandbox.md lists it). */
export const rules = {
  ...rulesOf(`${openDocs}054q58`, {
    signed: ['a request that is not signed', 401, 'missing-signature', '缺少签名参数'],
    ownApp: ['a signature of another app', 401, 'invalid-app-id', '无效的AppID参数'],
    clockAgrees: ['a timestamp five minutes away', 401, 'invalid-timestamp', '非法的时间戳参数'],
    bytesAsSigned: ['other bytes than were signed', 401, 'invalid-signature', '验签出错，请检查私钥与签名内容'],
    nonceOnce: ['a nonce that was used before', 401, 'invalid-nonce', 'nonce 重复'],
    authorised: ['an authorisation that no merchant gave', 401, 'invalid-app-auth-token', '无效的应用授权令牌'],
  }),
  ...rulesOf(`${openDocs} 公共错误码`, {
    isJson: ['a body that is no JSON', 400, 'invalid-parameter', '请求体不是合法的 JSON'],
    asListed: ['a field that is not listed, of another form or too long', 400, 'invalid-parameter', '参数有误'],
  }),
  ...rulesOf(`${openDocs} alipay.trade.create`, {
    expiryAhead: ['a time_expire that is over or of another form', 400, 'ACQ.INVALID_PARAMETER', 'time_expire 不合法'],
    appOfTheCashier: ['a trade for another app’s cashier', 400, 'ACQ.INVALID_PARAMETER', 'op_app_id 不合法'],
    hasBuyer: ['a trade without any buyer', 400, 'ACQ.INVALID_PARAMETER', '买家不能为空: buyer_open_id'],
    totalInYuan: ['a total that is no amount', 400, 'ACQ.INVALID_PARAMETER', 'total_amount 金额不合法'],
    ownSeller: ['another seller', 400, 'ACQ.INVALID_RECEIVE_ACCOUNT', 'seller_id不符合要求'],
    noticeAddress: ['an address for news off this machine', 400, 'ACQ.INVALID_PARAMETER', 'notify_url 不合法'],
    notPaid: ['a paid trade again', 400, 'ACQ.TRADE_HAS_SUCCESS', '交易已被支付'],
    notClosed: ['a closed trade again', 400, 'ACQ.TRADE_HAS_CLOSE', '交易已经关闭'],
    sameWords: ['a trade again in other words', 400, 'ACQ.CONTEXT_INCONSISTENT', '交易信息被篡改'],
  }),
  ...rulesOf(`${openDocs} alipay.trade.query`, {
    saysWhich: ['a question without a number', 400, 'ACQ.INVALID_PARAMETER', 'out_trade_no和trade_no不能同时为空'],
    tradeExists: ['a trade that there is not', 400, 'ACQ.TRADE_NOT_EXIST', '交易不存在'],
  }),
  ...rulesOf(`${openDocs} alipay.trade.close`, {
    closesUnpaid: [
      'a close of a trade that does not wait for payment',
      400,
      'ACQ.TRADE_STATUS_ERROR',
      '交易状态不合法',
    ],
  }),
  ...rulesOf(`${openDocs} alipay.trade.refund`, {
    refundsPaid: ['a refund of a trade that is not paid', 400, 'ACQ.TRADE_STATUS_ERROR', '交易状态不合法'],
    refundsOnce: ['a refund’s number again with another amount', 400, 'ACQ.DISCORDANT_REPEAT_REQUEST', '不一致的请求'],
    refundsInYuan: ['a refund that is no amount', 400, 'ACQ.INVALID_PARAMETER', 'refund_amount 金额不合法'],
    refundsTheRest: ['a refund over the rest', 400, 'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL', '退款金额超限'],
    refundsWhatThereIs: [
      'a refund without the money for it (a knob)',
      400,
      'ACQ.SELLER_BALANCE_NOT_ENOUGH',
      '卖家余额不足',
    ],
  }),
  ...rulesOf(`${openDocs} alipay.data.dataservice.bill.downloadurl.query`, {
    billType: ['a bill of a type that is none', 400, 'TYPE_NOT_SUPPORTED', 'bill_type 错误'],
    billDay: ['a bill of a day that is none', 400, 'INVAILID_ARGUMENTS', 'bill_date 格式错误'], // sic
    billAtTen: ['a bill before ten o’clock of the next day', 400, 'BILL_NOT_EXIST', '账单不存在'],
    billOfMovements: ['a bill of a day without movements', 400, 'NO_BILL_DATA', '账单无数据'],
  }),
  ...rulesOf(`${openDocs} alipay.system.oauth.token`, {
    codeOnce: ['a sign-in code that is used or none', 400, 'isv.code-invalid', '授权码code无效'],
  }),
  ...rulesOf(`${openDocs} alipay.open.app.mini.templatemessage.send`, {
    messageWhole: [
      'a message without person, template, page or data',
      400,
      'BIZ_CONTENT_FORMAT_ERROR',
      '业务参数格式错误',
    ],
    messageData: ['a message whose data is no JSON', 400, 'DATA_CONTENT_FORMAT_ERROR', 'data 格式错误'],
    messageWanted: ['a message that the person does not want (a knob)', 400, 'MSG_UNSUBSCRIBED', '用户未订阅'],
    messageNow: ['a message that cannot be sent now (a knob)', 400, 'MSG_SEND_ERROR', '消息发送失败，请稍后重试'],
  }),
  ...rulesOf(`${openDocs} alipay.open.public`, {
    followerNear: [
      'a message to nobody who follows, or who did nothing for 48 hours',
      400,
      'PUB.USER_NOT_INTERACT',
      '用户未关注或48小时内无交互',
    ],
    eventNamed: ['an answer to an event that it does not name', 400, 'MSG_SD_OVER_TIME', '超过规定时间，发送消息失败'],
    messagesADay: ['a hundred and first message to one person in a day', 400, 'app-call-limited', '消息发送频率超限'],
    menuFits: ['a menu over 4 by 5, or a name that is too long', 400, 'PUB.MENU_ILLEGAL', '菜单参数不合法'],
    menuThere: ['a change of a menu that there is not', 400, 'PUB.MENU_NOT_EXIST', '菜单不存在'],
  }),
};
