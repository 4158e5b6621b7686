/** A platform that can do nothing: no component's looks rest on it. */
export default {};
export const useDidShow = (): void => undefined;
