import { objectionAs, objectionsOfAll } from '../answers';
import type { Step } from './step';

const list = '/packages/violation/objections/index';
const shown = (name: string, sign: string, state: string, change: object): Step => ({
  name,
  sign,
  go: async ({ driver }) => {
    driver.answers(objectionAs(state, change));
    await driver.visit(list);
    await driver.tap('t-objection-card');
  },
});
const day = '2026-11-30';
const refund = { decisionNumber: '3301061900000131', amountFen: 20000, orderedOn: day, returnedOn: null };

/** An objection in the states that the police bring it into. */
export const objecting: readonly Step[] = [
  {
    name: 'objections',
    sign: 't-objection-card',
    go: async ({ driver }) => {
      driver.answers(objectionsOfAll);
      await driver.visit(list);
    },
  },
  shown('objection-reviewing', 't-is-reviewing', 'reviewing', {}),
  shown('objection-asked', 't-asked', 'asked', {
    asked: { words: '请补充车头、车尾照片，并说明当时车停在哪里。', askedOn: day, by: '2026-12-04' },
  }),
  { name: 'objection-more', sign: 't-send-answer', go: ({ driver }) => driver.tap('t-answer-it') },
  shown('objection-upheld', 't-is-upheld', 'upheld', {
    workdaysLeft: null,
    answer: { on: day, reason: '经核查，记录中的号牌识别有误，已消除。', refund },
  }),
  shown('objection-rejected', 't-letter', 'rejected', {
    workdaysLeft: null,
    answer: { on: day, reason: '照片清晰，号牌、车型与登记一致。', refund: null },
    next: {
      decisionNumber: null,
      governments: ['浙江省杭州市西湖区人民政府', '浙江省杭州市人民政府'],
      reconsiderBy: null,
      daysToReconsider: 60,
      sueBy: null,
      daysAfterReconsideration: 15,
      handleBy: '2026-12-21',
      articles: ['中华人民共和国行政复议法 第二十条'],
    },
  }),
  shown('objection-late', 't-late', 'reviewing', { workdaysLeft: -2, answerBy: '2026-11-26' }),
];
