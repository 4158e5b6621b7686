/** What any screen says. */
export const screen = {
  retry: '重试',
};
