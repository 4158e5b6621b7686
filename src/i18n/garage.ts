import { words } from './language';

export const garage = words({
  'zh-CN': {
    addCar: '添加车辆', photograph: '拍行驶证自动填写', photographLicence: '拍驾驶证自动填写', plate: '车牌号', type: '号牌种类', lastSix: '发动机号或车架号后6位', lastSixHint: '在行驶证上', add: '添加', missing: '新能源车牌有8位，是不是少了一位？',
    types: { '02': '小型汽车（蓝牌）', '52': '小型新能源（绿牌）', '01': '大型汽车（黄牌）', '51': '大型新能源', '07': '摩托车' }, delete: '删除', paste: '粘贴', nothingToPaste: '剪贴板里没有车牌号',
    remove: '移除这辆车', removeAsk: '移除后不再显示它的违法，可以随时再添加。', cancel: '不移除', toHandle: '待处理', toPay: '待缴款', done: '已完成', more: '显示更多',
    none: '没有查到这辆车的记录。没有记录不等于没有违法。', windowOnly: '需窗口办理', pay: '缴款', retry: '重试',
    unknown: '未定',
    status: { unhandled: '待处理', objection_pending: '异议审核中', eliminated: '已消除', unpaid: '待缴款', overdue: '逾期未缴', paying: '缴款中', paid_unconfirmed: '已缴，待交警登记', paid: '已缴款' },
    licences: '驾驶证与记分', number: '驾驶证号', numberHint: '与身份证号相同；护照持证人填证上的号码', fileNumber: '档案编号', fileHint: '12位数字，在驾驶证副页', addLicence: '添加驾驶证',
    points: (n: number) => `本周期已记 ${n} 分`, left: (n: number) => `还剩 ${n} 分`, until: (day: string) => `周期到 ${day}`, removeLicence: '移除',
    licenceStatus: { valid: '正常', detained: '被扣留', suspended: '被暂扣', expired: '已过期' },
  },
  en: {
    addCar: 'Add a car', photograph: 'Photograph the vehicle licence', photographLicence: 'Photograph the licence', plate: 'Plate', type: 'Plate type', lastSix: 'Last 6 of engine number or VIN', lastSixHint: 'On the vehicle licence', add: 'Add', missing: 'A new-energy plate has 8 characters. Is one missing?',
    types: { '02': 'Small car (blue)', '52': 'Small new-energy (green)', '01': 'Large vehicle (yellow)', '51': 'Large new-energy', '07': 'Motorcycle' }, delete: 'Delete', paste: 'Paste', nothingToPaste: 'No plate was copied',
    remove: 'Remove this car', removeAsk: 'Its violations will no longer be shown. You can add it again at any time.', cancel: 'Keep it', toHandle: 'To handle', toPay: 'To pay', done: 'Done', more: 'Show more',
    none: 'No records of this car were found. That is not proof that there are none.', windowOnly: 'Window only', pay: 'Pay', retry: 'Try again',
    unknown: 'not set',
    status: { unhandled: 'to handle', objection_pending: 'objection under review', eliminated: 'cancelled', unpaid: 'to pay', overdue: 'overdue', paying: 'being paid', paid_unconfirmed: 'paid, police not yet told', paid: 'paid' },
    licences: 'Licence and points', number: 'Licence number', numberHint: 'The same as the ID number; with a passport, the number on the licence', fileNumber: 'File number', fileHint: '12 digits, on the second page of the licence', addLicence: 'Add a licence',
    points: (n: number) => `${n} points in this cycle`, left: (n: number) => `${n} left`, until: (day: string) => `cycle ends ${day}`, removeLicence: 'Remove',
    licenceStatus: { valid: 'valid', detained: 'detained', suspended: 'suspended', expired: 'expired' },
  },
});
