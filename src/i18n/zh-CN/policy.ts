import { here } from './here';

/** The privacy policy: what is handled, what for, how long. golive/privacy has which call and which field is which kind. */
export const policy = {
  title: '隐私政策',
  what: '我们处理的信息',
  purpose: '用途',
  kept: '保存',
  sharing: '交给谁',
  minors: '未成年人',
  minorsText: '本服务面向机动车驾驶人，不面向未满十四周岁的儿童。误收的，请联系我们删除。',
  rights: '您的权利',
  rightsText:
    '您可以随时在“我的车”和“驾驶证与记分”里查看、改正、移除；在“我的数据”里可以导出一份，也可以全部删除，撤回同意。拒绝提供一项，只影响用到它的那个功能。',
  retention: '保存期限',
  storage: '存放在中华人民共和国境内，不向境外提供。',
  changes: '政策有变化时，会在这里写明生效日期。',
  handler: (name: string) => `个人信息由${name}处理。`,
  from: (day: string) => `自 ${day} 起生效`,
  sharingText: (police: readonly string[], cashier: string) =>
    `查询和处理违法时交给${police.join('、')}；缴款时把决定书编号和金额交给${cashier}。不给其他人，不做广告，没有第三方 SDK。`,
  cashier: here.cashier,
  kinds: {
    plate: { what: '车牌号、号牌种类', purpose: '查询这辆车的交通违法，有新违法时通知您', kept: '移除车辆时删除' },
    vehicle: {
      what: '发动机号或车架号后六位；单位的车还有统一社会信用代码',
      purpose: '向交警系统核对车辆是您的',
      kept: '加密保存，移除车辆时删除',
    },
    licence: {
      what: '驾驶证号、档案编号；用护照、通行证办的还有持证人姓名',
      purpose: '查询记分，接受处理时记到这个驾驶证',
      kept: '加密保存，移除驾驶证时删除',
    },
    decision: { what: '处罚决定书编号', purpose: '查询并缴纳这份决定书的罚款', kept: '随缴款记录保存' },
    payment: {
      what: '缴款金额、时间和支付单号',
      purpose: '完成缴款、对账、退款，并登记到交警系统',
      kept: '按财务要求保存',
    },
    objection: {
      what: '异议的理由、情况说明和照片',
      purpose:
        '递交给作出记录的交警部门，告诉您进度和结果，填写复议申请书；说明同时交给平台检查用语，检查结果不影响受理；照片先去掉拍摄地点、时间等信息',
      kept: '加密保存：草稿 30 天；办结后照片 90 天、说明 24 个月；到期删除，您可以随时删除草稿',
    },
    report: {
      what: '您写给运营方的话',
      purpose: '答复您的问题；同时交给平台检查用语，检查结果不影响受理',
      kept: '加密保存，答复满 24 个月后删除',
    },
    name: {
      what: '您填写的称呼和备注',
      purpose: '告诉请您代缴、借车给您的人是谁；称呼同时交给平台检查用语',
      kept: '加密保存，链接或借用到期满 90 天后删除',
    },
    camera: {
      what: '相机',
      purpose: '拍罚单、行驶证或驾驶证，自动填写；拍异议的证据照片',
      kept: '罚单和证件照片读完就删；证据照片随异议保存',
    },
    album: {
      what: '您从相册选的照片',
      purpose: '识别罚单、行驶证或驾驶证，自动填写；作为异议的证据',
      kept: '罚单和证件照片读完就删；证据照片随异议保存',
    },
    chat: {
      what: '您从聊天中选的 PDF 文件',
      purpose: '识别电子决定书的编号，自动填写',
      kept: '读完就删',
    },
    saving: {
      what: '保存到相册',
      purpose: '把缴款凭证存成图片；只写入，不读取、不上传相册里的照片',
      kept: '存在您的手机里',
    },
    clipboard: { what: '剪贴板', purpose: '您点“粘贴”时填入车牌号；您导出自己的数据时放入剪贴板', kept: '不保存' },
    place: {
      what: '位置信息',
      purpose: '在您点“按远近排列”时，把近的办理窗口排在前面；只在手机上比较，不会发送给任何人',
      kept: '不保存',
    },
    account: { what: '平台给您的编号', purpose: '登录，让您只看到自己的车和缴款', kept: '注销时删除' },
    faults: { what: '故障报告', purpose: '知道哪个页面没有显示出来；不含您填写的内容和号码', kept: '只进日志' },
  },
};
