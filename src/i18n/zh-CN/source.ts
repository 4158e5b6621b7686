/** Where an answer comes from, and what to do when its source gives none. `unsaid`: the source refused this one car. */
export const source = {
  asOf: (time: string, name: string) => `截至${time}，来源：${name}`,
  updated: (time: string, name: string) => `${name} · ${time} 更新`,
  retry: '重试',
  known: (time: string, name: string) => `这里是 ${time} 从${name}查到的，之后的变化还看不到。`,
  nothing: '现在没有查询结果，不代表没有违法。',
  trouble: {
    bureau_down: { title: '交警系统现在连不上', then: '请稍后再试。' },
    source_closed: { title: '这个城市的查询已经停用', then: '请到交警窗口或拨打12123查询。' },
    answer_unclear: { title: '这次的回复看不懂，没有采用', then: '请稍后再试，或到交警窗口、拨打12123查询。' },
    source_busy: { title: '现在查询的人太多', then: '请过几分钟再试。' },
    not_listed_yet: { title: '决定刚刚作出，交警系统还没有更新', then: '处理已经成功，请过一会儿再缴款。' },
    unsaid: { title: '这辆车现在查不到', then: '点开这辆车可以看到原因。' },
  },
};
