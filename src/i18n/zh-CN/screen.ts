/** What any screen says. */
export const screen = {
  retry: '重试',
  day: (year: number | undefined, month: number, date: number) => `${year ? `${year}年` : ''}${month}月${date}日`,
};
