import type { Operator } from '#contract/operator';

/** A made-up operator; the number tells two of them apart in every line that people read. */
export const madeUpOperator = (number = 1): Operator => ({
  appName: { 'zh-CN': `示例${number}市罚款办理`, en: `Example City ${number} Fines` },
  name: `示例${number}市公安局交通警察支队`,
  developer: `示例${number}信息技术有限公司`,
  phone: `0571-1000000${number}`,
  email: `contact${number}@example.cn`,
  address: `示例${number}市人民路1号`,
  hours: { 'zh-CN': `周一至周五 ${number}:00-17:00`, en: `Monday to Friday, ${number}:00 to 17:00` },
  complaintPhone: `0571-2000000${number}`,
  payee: `示例${number}市财政局非税收入专户`,
  refunds: { 'zh-CN': `${number} 个工作日内原路退回`, en: `Given back the same way within ${number} working days` },
  retention: { 'zh-CN': `缴款记录保存 ${number} 年`, en: `Payments are kept for ${number} years` },
  policyFrom: `2026-11-0${number}`,
  icp: `浙ICP备1234567${number}号-1`,
  records: { weapp: `浙ICP备1234567${number}号-2X`, alipay: `浙ICP备1234567${number}号-3X` },
});
