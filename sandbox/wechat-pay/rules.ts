import { rulesOf } from '../kit/rule';

const merchant = 'https://pay.weixin.qq.com/doc/v3/merchant/';

/** What WeChat Pay refuses (docs/sandbox.md lists it). */
export const rules = {
  ...rulesOf(`${merchant}4012365342`, {
    signed: ['a request that is not signed', 401, 'SIGN_ERROR', '签名错误: Authorization'],
    signsItself: ['a signature of another merchant', 401, 'SIGN_ERROR', '签名错误: mchid'],
    knownCertificate: ['a signature under another certificate', 401, 'SIGN_ERROR', '签名错误: serial_no'],
    clockAgrees: ['a timestamp five minutes away', 401, 'SIGN_ERROR', '签名错误: timestamp'],
    bytesAsSigned: ['other bytes than were signed', 401, 'SIGN_ERROR', '签名错误: signature'],
    nonceOnce: ['a nonce that was used before', 401, 'SIGN_ERROR', '签名错误: nonce_str'],
    knownKey: ['an answer under a key that there is not', 400, 'PARAM_ERROR', 'Wechatpay-Serial 不存在'],
  }),
  ...rulesOf(`${merchant}4012081709`, {
    isJson: ['a body that is no JSON', 400, 'PARAM_ERROR', '请求体不是合法的 JSON'],
    asListed: ['a field that is not listed, of another form or too long', 400, 'PARAM_ERROR', '参数错误'],
    ownMerchant: ['the number of another merchant', 400, 'PARAM_ERROR', 'mchid 不是签名的商户'],
  }),
  ...rulesOf(`${merchant}4012551764`, {
    hasCertificates: [
      'platform certificates of a merchant in public-key mode',
      404,
      'RESOURCE_NOT_EXISTS',
      '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥',
    ],
  }),
  ...rulesOf(`${merchant}4012791856`, {
    appIsBound: ['an app that is not the merchant’s', 400, 'APPID_MCHID_NOT_MATCH', 'appid和mchid不匹配'],
    openIdOfTheApp: ['an openid of another app', 400, 'INVALID_REQUEST', 'appid和openid不匹配'],
    noticeAddress: ['an address for news with a query, or off this machine', 400, 'PARAM_ERROR', 'notify_url 不合法'],
    expiryForm: ['a time_expire that is not RFC 3339', 400, 'PARAM_ERROR', 'time_expire 格式错误'],
    expiryAhead: ['a time_expire that is over', 400, 'PARAM_ERROR', 'time_expire 已过期'],
    notClosed: ['a closed order again', 400, 'ORDER_CLOSED', '订单已关闭'],
    notPaid: ['a paid order again', 400, 'ORDER_PAID', '该订单已支付'],
    sameWords: [
      'an order again in other words',
      400,
      'INVALID_REQUEST',
      '请求重入时，参数与首次请求时不一致，请检查参数后再试',
    ],
    notOver: ['an order again after its time', 400, 'ORDER_CLOSED', '订单已过期'],
  }),
  ...rulesOf('https://pay.weixin.qq.com/doc/v3/partner/4012523579', {
    serves: ['a merchant that the service provider does not serve', 403, 'NO_AUTH', '服务商与子商户无受理关系'],
  }),
  ...rulesOf(`${merchant}4013070356`, {
    orderExists: ['an order that there is not', 404, 'ORDER_NOT_EXIST', '订单不存在'],
  }),
  ...rulesOf(`${merchant}4012556398`, {
    closesUnpaid: ['a close of a paid order', 400, 'ORDER_PAID', '该订单已支付'],
    closesSeldom: ['an early close (a knob)', 429, 'FREQUENCY_LIMITED', '频率超限'],
    closesLater: ['an early close (a knob)', 500, 'SYSTEM_ERROR', '系统错误，请稍后重试'],
    closesNotWhilePaying: ['an early close (a knob)', 202, 'USERPAYING', '用户支付中，需要输入密码'],
  }),
  ...rulesOf(`${merchant}4012556457`, {
    refundsPaid: ['a refund of an order that is not paid', 404, 'RESOURCE_NOT_EXISTS', '订单不存在或未支付'],
    refundsOnce: [
      'a refund’s number again in other words',
      400,
      'INVALID_REQUEST',
      '退款单号已存在，且参数与首次请求时不一致',
    ],
    refundsOfTotal: [
      'a refund of another total',
      400,
      'INVALID_REQUEST',
      '订单金额或退款金额与之前请求不一致，请核实后再试',
    ],
    refundsTheRest: ['a refund over the rest', 400, 'INVALID_REQUEST', '累计退款金额大于支付金额'],
    refundsApart: ['a second refund of an order within a minute', 429, 'FREQUENCY_LIMITED', '频率限制，请一分钟后重试'],
    refundsFiftyTimes: ['a fifty-first refund of an order', 400, 'INVALID_REQUEST', '部分退款次数超过50次'],
    refundsForAYear: ['a refund a year after the payment', 400, 'INVALID_REQUEST', '订单已超过可退款的最大期限'],
    refundsWhatThereIs: [
      'a refund without the money for it (a knob)',
      403,
      'NOT_ENOUGH',
      '基本账户余额不足，请充值后重新发起',
    ],
    refundNews: ['an address for a refund’s news off this machine', 400, 'PARAM_ERROR', 'notify_url 不合法'],
  }),
  ...rulesOf(`${merchant}4013071031`, {
    refundExists: ['a refund that there is not', 404, 'RESOURCE_NOT_EXISTS', '退款单不存在'],
  }),
  ...rulesOf(`${merchant}4013071193`, {
    abnormalExists: ['an end for a refund that there is not', 404, 'RESOURCE_NOT_EXISTS', '退款单不存在'],
    abnormalOnly: ['an end for a refund that is not abnormal', 400, 'INVALID_REQUEST', '退款单状态不是退款异常'],
    abnormalBank: ['a card of a bank that takes none', 400, 'PARAM_ERROR', 'bank_type 不支持'],
    abnormalSealed: ['a card that is not encrypted under the key named', 400, 'PARAM_ERROR', '敏感信息解密失败'],
  }),
  ...rulesOf(`${merchant}4013071238`, {
    billDay: ['a bill of a day that is none', 400, 'PARAM_ERROR', 'bill_date 格式错误'],
    billType: ['a bill of a type that is none', 400, 'PARAM_ERROR', 'bill_type 错误'],
    billPacking: ['a bill packed otherwise than GZIP', 400, 'PARAM_ERROR', 'tar_type 错误'],
    billOfThePast: ['a bill of today', 400, 'INVALID_REQUEST', '账单日期不能是今天或以后'],
    billAtTen: [
      'a bill before ten o’clock of the next day',
      400,
      'STATEMENT_CREATING',
      '账单正在生成中，请在10点后重试',
    ],
    billOfMovements: ['a bill of a day without movements', 400, 'NO_STATEMENT_EXIST', '账单文件不存在'],
    billToken: ['a file by a token that is none', 400, 'PARAM_ERROR', 'token 无效'],
  }),
  ...rulesOf(`${merchant}4012533431`, {
    complaintsOfAMonth: ['complaints of more than thirty days', 400, 'PARAM_ERROR', '查询时间跨度不能超过30天'],
    complaintsAPage: ['more than fifty complaints a page', 400, 'PARAM_ERROR', 'limit 取值范围为1-50'],
    complaintExists: ['a complaint that there is not', 404, 'RESOURCE_NOT_EXISTS', '投诉单不存在'],
    complaintIsOpen: ['an answer to what is dealt with', 400, 'INVALID_REQUEST', '投诉单已处理完成'],
  }),
  ...rulesOf('https://pay.weixin.qq.com/wiki/doc/api/H5.php?chapter=15_4', {
    outsideWechat: ['the H5 page inside WeChat', 200, '', '请在微信外打开订单，进行支付'],
    onAPhone: ['the H5 page on a computer (its own words are in no document)', 200, '', '请在手机浏览器中打开'],
    hasReferer: ['the H5 page without a Referer', 200, '', '商家参数格式有误，请联系商家解决'],
    ownReferer: ['the H5 page from another site', 200, '', '商家存在未配置的参数，请联系商家解决'],
    payersAddress: ['the H5 page at another address than the payer’s', 200, '', '网络环境未能通过安全验证，请稍后再试'],
  }),
};
