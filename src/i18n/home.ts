import { words } from './language';

export const home = words({
  'zh-CN': {
    title: '交通违法缴款', byNumber: '按决定书编号缴款', scan: '扫罚单二维码', photograph: '拍罚单或证件', addCar: '添加车辆', addByPhoto: '拍行驶证，不用输入', myCars: '我的车',
    toHandle: (n: number) => `${n} 条待处理`, toPay: (n: number) => `${n} 笔待缴款`, handle: '去处理 ›', pay: '缴款', payAll: '全部缴款', clear: '没有待办',
    empty: '添加车辆后，这里会显示它的交通违法，可以看照片、处理和缴款。', licences: '驾驶证与记分', payments: '缴款记录', settings: '设置',
    pending: '有一笔缴款还没有确认', pendingText: '不要重复缴款，点这里查看结果', retry: '重试', scanned: '二维码里没有决定书编号，请手动输入', notScanned: '相机没有打开，请在设置里允许，或手动输入',
    official: '只向您显示交警系统的数据，不收服务费', offline: '没有连上网络，下面是上次看到的',
  },
  en: {
    title: 'Traffic fines', byNumber: 'Pay by decision number', scan: 'Scan the ticket', photograph: 'Photograph a paper', addCar: 'Add a car', addByPhoto: 'Photograph the vehicle licence', myCars: 'My cars',
    toHandle: (n: number) => `${n} to handle`, toPay: (n: number) => `${n} to pay`, handle: 'Handle ›', pay: 'Pay', payAll: 'Pay all', clear: 'Nothing to do',
    empty: 'Add a car to see its traffic violations here, with photos, and to handle and pay them.', licences: 'Licence and points', payments: 'Payments', settings: 'Settings',
    pending: 'A payment is not confirmed yet', pendingText: 'Do not pay again. Tap to see how it stands', retry: 'Try again', scanned: 'There is no decision number in this code. Please type it', notScanned: 'The camera did not open. Allow it in the settings, or type the number',
    official: 'Shows the traffic police’s own data. No service fee', offline: 'No connection. This is what you saw last',
  },
});
