/** A call of the platform that always ends in a promise: one that throws, or that this phone lacks, fails as one that says so. */
export const attempt = <T>(call: () => PromiseLike<T> | T): Promise<T> =>
  new Promise((resolve) => {
    resolve(call());
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
    const timer = setTimeout(() => void attempt(otherwise).then(resolve, reject), ms);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
