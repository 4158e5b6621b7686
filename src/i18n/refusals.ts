import type { ApiError } from '../api/http';
import { reading, words } from './language';

/** What went wrong and what to do, for every code that the service or the network can give. */
const refusals = words({
  'zh-CN': {
    malformed_plate: '车牌号第{n}位不对，请核对后重输', malformed_last_six: '请输入发动机号或车架号的最后6位字母或数字',
    malformed_number: '决定书编号是15或16位数字，请检查第{n}位', malformed_licence_number: '驾驶证号不对，请检查第{n}位',
    malformed_region: '地区代码是6位数字，请检查第{n}位', malformed_unit_code: '统一社会信用代码第{n}位不对，请核对', malformed_vin: '车架号是17位字母或数字（没有 I、O、Q），请检查第{n}位',
    malformed_id_card: '身份证号第{n}位不对，请核对', malformed_record_number: '记录编号是16位数字，请检查第{n}位', malformed_payment_code: '缴款码是20位数字，请检查第{n}位',
    malformed_file_number: '档案编号是12位数字，在驾驶证副页上', invalid_request: '有一项填写不完整，请检查后重试',
    car_unknown: '没有查到这辆车，请核对车牌号和号牌种类', last_six_wrong: '与登记的不一致，请看行驶证上的发动机号或车架号最后6位',
    car_already_added: '这辆车已经添加过了', too_many_cars: '最多添加10辆车，请先移除一辆', licence_unknown: '没有查到这个驾驶证，请核对号码',
    file_number_wrong: '档案编号与驾驶证不一致，请看驾驶证副页', licence_already_added: '这个驾驶证已经添加过了',
    decision_unknown: '没有查到这份决定书，请对照纸面核对编号；刚开的罚单可能要等一天才能查到', decision_paid: '这份决定书已经缴过款了，不要再缴',
    decision_paying: '这份决定书正在缴款，请稍候', window_only: '这一笔只能到窗口办理', already_handled: '这条违法已经处理过了，请刷新',
    record_unknown: '这条记录查不到了，请刷新', driver_not_filed: '这个驾驶人还没有在这辆车名下备案，请先在“交管12123”备案，或带上身份证、驾驶证、行驶证和车主身份证复印件到窗口办理',
    licence_not_valid: '这个驾驶证目前不能处理违法，请换一个或到窗口办理',
    session_expired: '登录已过期，请重新打开', not_found: '没有找到，请返回刷新', agreement_needed: '请先阅读并同意缴款须知',
    quote_stale: '金额已过期，请重新确认', near_midnight: '零点前后金额会变，请在 00:01 以后再缴', already_being_paid: '有人正在为它缴款，请15分钟后再看',
    bureau_down: '交警系统暂时没有回应，请稍后重试', gateway_down: '支付平台暂时没有回应，收银台没有打开，请稍后重试',
    code_refused: '登录没有成功，请重新打开', too_many_requests: '操作太快了，请过一分钟再试', internal: '我们这边出了问题，请稍后重试。付过的款不会丢，可在缴款记录里查看',
    decision_revoked: '这份决定书已被撤销，不用缴款', decision_suspended: '这份决定书暂停执行，现在不用缴款',
    at_treasury: '这一笔由当地财政直接收款，请按编号查询后缴款', amount_changed: '应缴金额变了，请重新查询后再缴', wechat_only: '这一笔只能在微信里缴款',
    statement_missing: '选“其他理由”时请写明情况', malformed_day: '日期应写成 2026-11-23 这样',
    source_closed: '这个城市的查询暂停了，恢复以前请用“交管12123”或到窗口查询', source_busy: '现在查询的人太多，请过几分钟再试',
    source_reads_only: '这个城市目前只能查询，办理请用“交管12123”或到窗口', source_needs_more: '这个城市还要完整的发动机号或车架号，请用“交管12123”查询',
    listed_at_police_only: '这辆车有违法记录，但这里看不到明细，请到“交管12123”查看',
    offline: '没有连上网络，请检查后重试', photo_unknown: '照片取不到',
    busy: '现在识别的人太多了，请直接输入，或过一会儿再试', too_slow: '这张照片识别太久了，请直接输入，或重拍一张清楚的', reading_failed: '这张照片没有读成，请直接输入', switched_off: '现在不能拍照识别，请直接输入',
    too_large: '照片太大，请用不超过8MB的照片', not_a_picture: '这不是能识别的照片，请用 JPEG、PNG 或 WebP 格式的照片', too_many_pixels: '照片的像素太高，请重拍一张',
    no_photo: '没有拍成，请再拍一次，或用手机相机拍', no_album: '没有拿到照片：请在设置里允许使用相册，或者直接拍照',
  },
  en: {
    malformed_plate: 'Character {n} of the plate is not right. Please check it', malformed_last_six: 'Type the last 6 letters or digits of the engine number or VIN',
    malformed_number: 'A decision number has 15 or 16 digits. Please check position {n}', malformed_licence_number: 'The licence number is not right. Please check position {n}',
    malformed_region: 'A region code has 6 digits. Please check position {n}', malformed_unit_code: 'The code of the unit is not right. Please check position {n}',
    malformed_vin: 'A VIN has 17 letters and digits without I, O and Q. Please check position {n}',
    malformed_id_card: 'The identity card number is not right. Please check position {n}', malformed_record_number: 'A record number has 16 digits. Please check position {n}',
    malformed_payment_code: 'A payment code has 20 digits. Please check position {n}',
    malformed_file_number: 'The file number has 12 digits; it is on the second page of the licence', invalid_request: 'Something is missing. Please check and try again',
    car_unknown: 'No such car was found. Please check the plate and its type', last_six_wrong: 'This differs from the register. Look at the end of the engine number or VIN on the vehicle licence',
    car_already_added: 'You have added this car already', too_many_cars: 'Ten cars at most. Please remove one first', licence_unknown: 'No such licence was found. Please check the number',
    file_number_wrong: 'The file number does not belong to this licence. See its second page', licence_already_added: 'You have added this licence already',
    decision_unknown: 'No such decision was found. Compare the number with the paper; a new ticket may take a day to appear', decision_paid: 'This decision has been paid. Do not pay it again',
    decision_paying: 'This decision is being paid. Please wait', window_only: 'This one can be handled at a window only', already_handled: 'This violation has been handled. Please refresh',
    record_unknown: 'This record is no longer there. Please refresh', driver_not_filed: 'This driver is not filed for this car. File them in the 12123 app first, or visit a window with identity card, both licences and a copy of the owner’s identity card',
    licence_not_valid: 'This licence cannot handle violations now. Choose another or visit a window',
    session_expired: 'Your session has ended. Please open the app again', not_found: 'Not found. Please go back and refresh', agreement_needed: 'Please read and agree to the payment notice first',
    quote_stale: 'The amount is out of date. Please confirm it again', near_midnight: 'Amounts change at midnight. Please pay after 00:01', already_being_paid: 'Somebody is paying it now. Please look again in 15 minutes',
    bureau_down: 'The traffic police system does not answer. Please try again later', gateway_down: 'The payment platform does not answer, so the cashier did not open. Please try again later',
    code_refused: 'Signing in failed. Please open the app again', too_many_requests: 'Too fast. Please try again in a minute', internal: 'Something went wrong on our side. Please try again later. What was paid is not lost: see Payments',
    decision_revoked: 'This decision has been revoked. There is nothing to pay', decision_suspended: 'This decision is suspended. Nothing is to be paid now',
    at_treasury: 'The local treasury collects this one itself. Look it up by its number to pay', amount_changed: 'The amount has changed. Please look it up again', wechat_only: 'This one can be paid in WeChat only',
    statement_missing: 'Please say what happened when the reason is another one', malformed_day: 'Write a date as 2026-11-23',
    source_closed: 'Looking up is closed for this city. Until it opens again, use the 12123 app or a window', source_busy: 'Too many people are asking now. Please try again in a few minutes',
    source_reads_only: 'In this city you can only look things up here. Use the 12123 app or a window to handle them', source_needs_more: 'This city asks for the whole engine number or VIN. Please use the 12123 app',
    listed_at_police_only: 'This car has violations, but they cannot be shown here. Please see the 12123 app',
    offline: 'No connection. Please check the network and try again', photo_unknown: 'The photo cannot be fetched',
    busy: 'Too many photos are being read now. Please type it, or try again in a moment', too_slow: 'Reading this photo took too long. Please type it, or take a clearer one', reading_failed: 'This photo could not be read. Please type it', switched_off: 'Photos cannot be read now. Please type it',
    too_large: 'The photo is too large. Please use one of at most 8 MB', not_a_picture: 'This is not a photo that can be read. Please use a JPEG, PNG or WebP', too_many_pixels: 'The photo has too many pixels. Please take another',
    no_photo: 'That did not work. Take it again, or use the phone’s camera', no_album: 'No photo came. Allow the album in the settings, or take a photo here',
  },
});

/** The sentence for an error, in the reader's language, with the position at fault counted from one. */
export function wordsFor(error: unknown): string {
  const { code = 'internal', at } = error as Partial<ApiError>;
  const sentences: Record<string, string> = refusals[reading().language];
  return (sentences[code] ?? sentences.internal!).replace('{n}', String((at ?? 0) + 1));
}
