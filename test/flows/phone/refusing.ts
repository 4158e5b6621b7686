import type { Call } from './callbacks';

/**
 * How a platform says no. fail: in its own words, by callback or thrown where it has none. throw: it breaks. absent: this phone is
 * older. silent: nothing ever comes back.
 * answers: it succeeds, with words that are none.
 */
export type Refusal = { how: 'fail' | 'answers'; words: object } | { how: 'throw' | 'absent' | 'silent' };
/** Asked at each call: whether that one is refused now. */
export type RefusesCall = (call: string) => Refusal | undefined;

/** What has no callbacks: its answer is what it returns. */
const isSync = (call: string): boolean =>
  /Sync$|^create|^get(FileSystem|Update|Account|CurrentPages)|^canIUse$/.test(call);

/** A platform object of which every call can be refused, as phones refuse them. */
export const refusable = (platform: object, refuses: RefusesCall, heard: (call: string) => void): object =>
  new Proxy(platform, {
    getOwnPropertyDescriptor: (target, name) =>
      typeof name === 'string' && refuses(name)?.how === 'absent'
        ? undefined
        : Reflect.getOwnPropertyDescriptor(target, name),
    get(target, name) {
      const real = (target as Record<string | symbol, unknown>)[name];
      if (typeof name === 'symbol' || typeof real !== 'function' || name in Object.prototype) return real;
      const isAbsent = refuses(name)?.how === 'absent';
      if (isAbsent) return undefined;
      return (...given: unknown[]): unknown => {
        heard(name);
        const refusal = refuses(name);
        return refusal
          ? refused(name, refusal, given[0] as Call | undefined)
          : (real as (...all: unknown[]) => unknown)(...given);
      };
    },
  });

function refused(call: string, refusal: Refusal, asked: Call | undefined): unknown {
  if (refusal.how === 'silent') return isSync(call) ? {} : undefined;
  if (refusal.how === 'answers') return void Promise.resolve().then(() => asked?.success?.(refusal.words));
  if (refusal.how !== 'fail') throw new TypeError(`${call} is not a function`);
  if (isSync(call)) throw Object.assign(new Error(`${call}:fail`), refusal.words);
  void Promise.resolve().then(() => {
    asked?.fail?.(refusal.words);
    asked?.complete?.();
  });
  return undefined;
}

/** In the platforms' own words, as their documents and the reports of docs/field-reports.md have them. */
export const wechatRefusals = (call: string): Record<string, Refusal> => ({
  fails: { how: 'fail', words: { errMsg: `${call}:fail`, errno: 3 } },
  'is left': { how: 'fail', words: { errMsg: `${call}:fail cancel` } },
  'is denied by the person': { how: 'fail', words: { errMsg: `${call}:fail auth deny` } },
  'is denied by the privacy guide': {
    how: 'fail',
    words: { errMsg: `${call}:fail privacy permission is not authorized`, errno: 103 },
  },
  'is not declared in the privacy guide': {
    how: 'fail',
    words: { errMsg: `${call}:fail api scope is not declared in the privacy agreement`, errno: 112 },
  },
  'runs out of time': { how: 'fail', words: { errMsg: `${call}:fail timeout`, errno: 5 } },
  'is used too often': { how: 'fail', words: { errMsg: `${call}:fail invoke too frequently` } },
  breaks: { how: 'throw' },
  'is absent': { how: 'absent' },
  'is silent': { how: 'silent' },
});
export const alipayRefusals = (call: string): Record<string, Refusal> => ({
  fails: { how: 'fail', words: { error: 3, errorMessage: `${call} failed` } },
  'is left': { how: 'fail', words: { error: 11, errorMessage: '用户取消操作' } },
  'is denied by the person': { how: 'fail', words: { error: 2001, errorMessage: '用户不允许授权' } },
  'is not granted to this app': { how: 'fail', words: { error: 4, errorMessage: '无权限调用此接口' } },
  'runs out of time': {
    how: 'fail',
    words: { data: '请求超时异常', error: 14, headers: '{}', status: 13, errorMessage: 'JSON parse data error' },
  },
  breaks: { how: 'throw' },
  'is absent': { how: 'absent' },
  'is silent': { how: 'silent' },
});
