import type { ChatWords } from './words';

const service =
  '这里能帮您办两件事：\n1. 查罚单、交罚款：发决定书编号、整条短信，或拍一张罚单照片\n2. 看自己车的违法：点菜单或发“我的车”';

export const zhCN: ChatWords = {
  greeting: `您好，这里是交通违法查询与缴款。\n${service}\n\n真实的交警通知不带链接，遇到带链接的短信请勿点开，可整条发来核对。`,
  hello: service,
  askNumber: '请发决定书编号（15或16位数字，在决定书右上角），或把收到的短信整条发来。',
  askPhoto: '请拍一张罚单照片发来：放平、拍全、光线够，编号要看得清。',
  unclear: '没看懂您发的内容。您想：',
  how: '回复下面一行即可：',
  choices: { ask_number: '按编号查罚单', ask_photo: '拍罚单照片', mine: '看我的车' },
  decision: (facts) =>
    [
      `${facts.read ? '从照片读到' : '您发的是'}决定书编号 ${facts.number}`,
      facts.offence,
      facts.surcharge
        ? `罚款 ${facts.fine} 元，加处罚款 ${facts.surcharge} 元，合计 ${facts.total} 元`
        : `罚款 ${facts.fine} 元`,
      status[facts.status],
      facts.elsewhere && '收款单位不在这个支付平台收款，请换一个支付平台，或到决定书上写的银行或窗口缴款',
      facts.runs &&
        (facts.lastDay
          ? `最后缴款日 ${facts.lastDay}${facts.late ? `（已过 ${facts.late} 天）` : ''}`
          : '送达日不详，最后缴款日未知，请以决定书为准'),
      ...sourceLines(facts.source),
    ]
      .filter(Boolean)
      .join('\n'),
  payCard: (total) => `缴纳罚款 ${total} 元`,
  openCard: '打开查看这份决定书',
  unknown: (number) =>
    `交警系统里没有编号 ${number}。\n刚开出的决定书可能要过几天才能查到；也请对照原件看编号是否写错。\n真实的交警通知不带链接、不要求转账到个人账户。如短信带链接，请勿点开。`,
  notDecided: (number) => `编号 ${number} 是通知或强制措施凭证，还不是决定书，不能直接缴款。请先按上面的要求接受处理。`,
  malformed: '这个编号的位数不对，决定书编号是15或16位数字，请再对照一次。',
  silent: '交警系统现在没有回应，查不到结果，这不代表没有罚单。请过一会儿再发。',
  elsewhere: '这个编号在这里查不了，请到决定书上写的窗口或“交管12123”查询。',
  tooMany: '您查得太快了，请过一分钟再发。',
  confirm: ({ number, doubtful }) =>
    `从照片读到编号 ${number}${doubtful.length > 0 ? `，其中${doubtful.map(({ at, digit }) => `第 ${at} 位“${digit}”`).join('、')}看得不真切` : ''}。请对照原件：`,
  confirmYes: '编号没错，查这一份',
  confirmNo: '不对，我来输入编号',
  several: '这张纸上有几个编号，请选要查的一个：',
  noNumber: '这张照片里没有读出决定书编号。请放平、拍全再发一张，或直接输入编号。',
  otherPaper: '这张照片不是处罚决定书，上面没有可以缴款的编号。如已收到决定书，请拍决定书。',
  picture: {
    lost: '照片没有收到，请再发一次。',
    heic: '这种照片格式读不了，请用微信拍照直接发送。',
    large: '照片太大，请用微信拍照直接发送，不要选“原图”。',
    busy: '现在读照片的人多，请过一会儿再发，或直接输入编号。',
    off: '现在读不了照片，请直接输入决定书编号。',
  },
  voiceUnread: '没有听清，请把编号打出来或拍一张罚单照片。',
  link: '您发的内容里有链接，没有决定书编号。真实的交警通知不带链接：请勿点开，不要填写银行卡或验证码。',
  notLinked: '为保护车主，这里只告诉车主本人。请先打开小程序绑定您的车。',
  notYours: '这里只能查您自己绑定的车。如果是您的车，请先打开小程序绑定。',
  noCars: '您还没有绑定车辆。',
  bindCard: '打开小程序绑定车辆',
  carsCard: '打开小程序看全部',
  car: (facts) =>
    [
      facts.plate,
      facts.isKnown
        ? `待处理 ${facts.toHandle} 条，待缴款 ${facts.toPay} 份${facts.toPay > 0 ? `，可网上缴 ${facts.payable} 元` : ''}`
        : '现在查不到，不代表没有违法',
      facts.unreadable > 0 && `另有 ${facts.unreadable} 条读不出，请到窗口核对`,
      facts.payBy && `最早的缴款日 ${facts.payBy}`,
      ...(facts.isKnown ? sourceLines(facts.source) : []),
    ]
      .filter(Boolean)
      .join('\n'),
  notices: {
    on: '已开启提醒：有新的违法会在这里告诉您。发“退订”随时关闭。',
    off: '已关闭提醒，不会再主动通知您。发“订阅”可重新开启。',
  },
  ownData: ({ openId, since, language, notices, isLinked }) =>
    [
      '这个账号保存的您的数据，全部如下：',
      `平台给的编号 ${openId}`,
      `关注或首次来访 ${since}`,
      `语言 ${language === 'en' ? '英文' : '中文'}`,
      `提醒 ${notices === 'on' ? '开' : '关'}`,
      isLinked ? '与您的小程序账户是同一人' : '未与小程序账户关联',
      '您发的内容答复后即删除。缴款记录按会计法规保存，在小程序里查看。',
      '发“删除我的数据”可全部删除。',
    ].join('\n'),
  dataDeleted: '这个账号保存的您的数据已经删除，提醒也随之停止。缴款记录按会计法规保存，不含这个账号的编号。',
};

const status = {
  unpaid: '尚未缴款',
  overdue: '已经逾期，尚未缴款',
  paying: '正在付款',
  paid_unconfirmed: '已付款，等交警确认',
  paid: '已经缴清',
  window_only: '尚未缴款，只能到窗口办理',
  at_treasury: '尚未缴款，在财政缴款台缴纳',
  suspended: '已中止执行，现在不用缴款',
  revoked: '已撤销，不用缴款',
};

const sourceLines = ({ name, asOf, isLive }: { name: string; asOf: string; isLive: boolean }): string[] => [
  `来源：${name}，${asOf}`,
  isLive ? '' : '现在联系不上交警系统，以上是当时的结果',
];
