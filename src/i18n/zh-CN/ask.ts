/** The way to the answers, where a question arises. */
export const ask = { title: '常见问题', note: '找答案、打电话、告诉运营方' };
