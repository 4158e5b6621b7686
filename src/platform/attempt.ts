/**
 * A call of the platform that always ends in a promise: one that throws, or that this phone lacks, fails as one that says so. Where a
 * phone lacks a call Taro gives nothing at all in its place, not even a promise.
 */
export const attempt = <T>(call: () => PromiseLike<T> | T): Promise<T> =>
  new Promise((resolve, reject) => {
    const answer = call();
    if (answer === undefined) reject(new TypeError('this phone has no such call'));
    else resolve(answer);
  });

/** What only shows something: whether it came to be seen changes nothing of what is done next. */
export const silently = (call: () => unknown): void =>
  void attempt(call).then(
    () => undefined,
    () => undefined,
  );

/** For calls that no person has to answer: a platform that never calls back is not waited for. */
export const within = <T>(ms: number, work: Promise<T>, otherwise: () => T): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => void Promise.resolve().then(otherwise).then(resolve, reject), ms);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
