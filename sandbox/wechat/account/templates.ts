// 类目模板: what the account has chosen of its category, one for each thing that a driver is told.
export const accountTemplates = {
  'sandbox-account-violation': {
    title: '交通违法提醒',
    fields: { car_number1: '车牌号', time2: '时间', thing3: '地点', thing4: '事项' },
  },
  'sandbox-account-last-day': {
    title: '处理期限提醒',
    fields: { car_number1: '车牌号', thing2: '事项', date3: '截止日期', character_string4: '编号' },
  },
  'sandbox-account-objection': {
    title: '申诉结果通知',
    fields: { car_number1: '车牌号', thing2: '事项', character_string3: '编号', phrase4: '结果' },
  },
  'sandbox-account-payment': {
    title: '缴款结果通知',
    fields: { character_string1: '编号', amount2: '金额', phrase3: '结果' },
  },
  'sandbox-account-refund': {
    title: '退款通知',
    fields: { character_string1: '编号', amount2: '金额', phrase3: '结果' },
  },
} satisfies Record<string, { title: string; fields: Record<string, string> }>;

/** As an account's console and get_all_private_template show them. */
export const templateList = Object.entries(accountTemplates).map(([template_id, { title, fields }]) => ({
  template_id,
  title,
  content: Object.entries(fields)
    .map(([name, words]) => `${words}:{{${name}.DATA}}`)
    .join('\n'),
}));

export const isTemplate = (id: unknown): id is keyof typeof accountTemplates =>
  typeof id === 'string' && Object.hasOwn(accountTemplates, id);
