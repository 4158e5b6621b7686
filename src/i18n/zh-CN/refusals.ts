import type { RefusalCode } from '#contract/refusals';
import { here } from './here';

/** What only the phone knows to have gone wrong. */
export type PhoneCode = 'offline' | 'no_photo' | 'no_album' | 'no_file' | 'sign_in_failed' | 'signed_out';

/** What went wrong and what to do, where something is read. What an act alone is refused for stands in acts. */
export const refusals = {
  invalid_request: '有一项填写不完整，请检查后重试',
  record_unknown: '这条记录查不到了，请刷新',
  session_expired: '登录已过期，请重新打开',
  not_found: '没有找到，请返回刷新',
  unreadable: '保存的这条资料读不出来了，请移除后重新添加',
  storage_unavailable: '系统暂时不能保存，请过一会儿再试',
  bureau_refused: '交警系统没有受理，也没有说明原因，请到窗口或拨打12123询问',
  bureau_down: '交警系统暂时没有回应，请稍后重试',
  code_refused: '登录没有成功，请重新打开',
  sign_in_busy: '登录的人太多，暂时没有登录成功，请过一会儿再试',
  sign_in_barred: here.barred,
  too_many_requests: '尝试次数太多，请过一会儿再试',
  internal: '我们这边出了问题，请稍后重试。付过的款不会丢，可在缴款记录里查看',
  malformed_day: '日期应写成 2026-11-23 这样',
  source_closed: '这个城市的查询暂停了，恢复以前请到交警窗口或拨打12123查询',
  answer_unclear: '查询的回复不完整或对不上，没有采用，请稍后重试，或到交警窗口、拨打12123查询',
  source_busy: '现在查询的人太多，请过几分钟再试',
  source_reads_only: '这个城市目前只能查询，办理请到交警窗口',
  source_needs_more: '这个城市还要完整的发动机号或车架号，请到交警窗口或拨打12123查询',
  listed_at_police_only: '这辆车有违法记录，但这里看不到明细，请到交警窗口或拨打12123查询',
  offline: '没有连上网络，请检查后重试',
  sign_in_failed: '登录没有成功，请重试；一直不行的话，请关掉再打开',
  signed_out: '您已退出登录，登录后再继续',
} satisfies Partial<Record<RefusalCode | PhoneCode, string>>;
