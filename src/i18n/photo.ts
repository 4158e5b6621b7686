import { words } from './language';

export const photo = words({
  'zh-CN': {
    title: '拍照填写', aim: '把编号一行放进框里，拍清楚、不反光', papers: '罚单、行驶证、驾驶证都可以', take: '拍照', album: '从相册选', refused: '没有相机权限', refusedText: '可以在设置里打开，也可以从相册选或手动输入。', allow: '去设置', ownCamera: '用手机相机拍',
    sending: (percent: number) => `正在发送 ${percent}%`, reading: '正在识别，一般一两秒', kept: '照片只用来识别，读完就删。', again: '重拍', byHand: '手动输入',
    kinds: { simplified_decision: '处罚决定书（简易程序）', general_decision: '处罚决定书', parking_notice: '违停告知单', compulsory_measure: '强制措施凭证', vehicle_licence: '行驶证', driving_licence: '驾驶证', unknown: '没认出来' },
    fields: { decisionNumber: '决定书编号', plate: '车牌号', amountFen: '罚款', decidedOn: '日期', vin: '车架号', engineNumber: '发动机号', plateType: '号牌种类', owner: '所有人', licenceNumber: '驾驶证号', fileNumber: '档案编号' },
    compare: '请和上面的照片逐位核对', doubtful: '标出的位看不太清，请对照纸面', mine: '号码一致，是我的罚单', other: '号码一致，替别人缴', right: '号码一致，查询', wrong: '号码不对，手动改', typeIt: '号码看不清，请手动输入', typeText: '输错一位就会缴到别人的罚单，所以看不清时我们不猜。',
    parking: '这是违停告知单，不是处罚决定书', parkingText: '凭它不能直接缴款。添加这辆车，记录录入后（一般几天）就能看到并处理。', measure: '这是强制措施凭证，不能按编号缴款', measureText: '请在规定时间到凭证上写明的地点处理。', unknown: '看不出是哪种单据', unknownText: '请铺平、对准再拍一张，或手动输入。',
    addCar: '核对无误，添加这辆车', addLicence: '核对无误，添加驾驶证', fix: '有误，手动改', scanned: '来自二维码',
  },
  en: {
    title: 'Fill in by photo', aim: 'Put the line with the number into the frame, sharp and without glare', papers: 'Tickets, vehicle licences and driving licences', take: 'Take the photo', album: 'From the album', refused: 'The camera is not allowed', refusedText: 'Allow it in the settings, choose from the album, or type.', allow: 'Settings', ownCamera: 'Use the phone’s camera',
    sending: (percent: number) => `Sending ${percent} %`, reading: 'Reading; a second or two', kept: 'The photo serves to be read and is deleted at once.', again: 'Again', byHand: 'Type instead',
    kinds: { simplified_decision: 'Penalty decision (simplified)', general_decision: 'Penalty decision', parking_notice: 'Parking notice', compulsory_measure: 'Compulsory-measure certificate', vehicle_licence: 'Vehicle licence', driving_licence: 'Driving licence', unknown: 'Not recognised' },
    fields: { decisionNumber: 'Decision number', plate: 'Plate', amountFen: 'Fine', decidedOn: 'Day', vin: 'VIN', engineNumber: 'Engine number', plateType: 'Plate type', owner: 'Owner', licenceNumber: 'Licence number', fileNumber: 'File number' },
    compare: 'Compare digit by digit with the photo above', doubtful: 'The marked digits are not clear. Look at the paper', mine: 'It matches: my fine', other: 'It matches: someone else’s', right: 'It matches: look it up', wrong: 'It differs: correct it', typeIt: 'The number is not clear. Please type it', typeText: 'One wrong digit may pay a stranger’s fine, so we do not guess.',
    parking: 'A parking notice, not a penalty decision', parkingText: 'Nothing can be paid by it. Add the car: its record appears, usually in a few days, and can be handled then.', measure: 'A compulsory-measure certificate: not paid by number', measureText: 'Go to the place that it names within its time.', unknown: 'It is not clear which paper this is', unknownText: 'Lay it flat and try again, or type.',
    addCar: 'Correct: add this car', addLicence: 'Correct: add this licence', fix: 'Not correct: type', scanned: 'from the code',
  },
});
