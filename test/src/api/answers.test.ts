import { beforeEach, describe, expect, it, jest } from '@jest/globals';

type Answer = { statusCode: number; data: unknown };
const storage = new Map<string, unknown>();
const request = jest.fn<(asked: { url: string }) => Promise<Answer>>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    request,
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
  },
}));
Object.assign(globalThis, { FADAN_API: '' });

const session = { token: 't', expiresAt: '2026-12-28T10:00:00+08:00', agreedVersion: null };
const none = { cars: [] };
const portal = '<html><title>Welcome to the WLAN</title></html>';
const opened = async () => ({
  ...(await import('../../../src/api/cars')),
  ...(await import('../../../src/api/session')),
});
const answering = (...answers: (Answer | object)[]) =>
  answers.forEach((answer) =>
    'statusCode' in answer ? request.mockResolvedValueOnce(answer as Answer) : request.mockRejectedValueOnce(answer),
  );

beforeEach(() => {
  jest.resetModules();
  request.mockReset();
  storage.clear();
  storage.set('session', session);
});

describe('no answer of the service', () => {
  it.each([
    ["a portal's page", { statusCode: 200, data: portal }],
    ["a proxy's page", { statusCode: 502, data: portal }],
    ['a proxy that says nothing', { statusCode: 504, data: '' }],
    [
      "Alipay's time-out",
      { data: '请求超时异常', error: 14, headers: '{}', status: 13, errorMessage: 'JSON parse data error' },
    ],
    ['no network', { errMsg: 'request:fail' }],
    ['a certificate that an older phone does not know', { errMsg: 'request:fail ssl hand shake error' }],
    ['another service', { statusCode: 200, data: { ret: 0 } }],
  ])('is %s: offline, and what was known stays', async (_what, answer) => {
    storage.set('cars', none);
    answering(answer);
    const { fetchCars, keptCars } = await opened();
    await expect(fetchCars()).rejects.toMatchObject({ code: 'offline' });
    expect(keptCars()).toEqual(none);
  });
  it('is what a portal answers to taking something away', async () => {
    answering({ statusCode: 200, data: portal });
    const { removeCar } = await opened();
    await expect(removeCar('car')).rejects.toMatchObject({ code: 'offline' });
  });
  it('is what a portal left where the session is kept', async () => {
    storage.set('session', portal);
    const { keptSession } = await opened();
    expect(keptSession()).toBeUndefined();
  });
  it('is what a portal left where the cars are kept', async () => {
    storage.set('cars', portal);
    const { keptCars } = await opened();
    expect(keptCars()).toBeUndefined();
  });
});

describe('an answer', () => {
  it('that comes as text is read', async () => {
    answering({ statusCode: 200, data: JSON.stringify(none) });
    expect(await (await opened()).fetchCars()).toEqual(none);
  });
  it('that refuses is told by its code', async () => {
    answering({ statusCode: 503, data: { code: 'bureau_down' } });
    await expect((await opened()).fetchCars()).rejects.toMatchObject({ status: 503, code: 'bureau_down' });
  });
  it('of nothing ends what was asked', async () => {
    answering({ statusCode: 204, data: '' });
    await expect((await opened()).removeCar('car')).resolves.toBeUndefined();
  });
  it('to an older question that comes late does not take the place of the newer one', async () => {
    const { fetchCars, keptCars } = await opened();
    const late: { come?: (answer: Answer) => void } = {};
    request.mockReturnValueOnce(new Promise((come) => (late.come = come)));
    const older = fetchCars();
    await Promise.resolve();
    const newer = { cars: [], asked: 'later' };
    answering({ statusCode: 200, data: newer });
    await fetchCars();
    late.come!({ statusCode: 200, data: { cars: [], asked: 'before' } });
    await older;
    expect(keptCars()).toEqual(newer);
  });
});

describe('signing in', () => {
  const proof = () => Promise.resolve({ platform: 'weapp' as const, code: 'c' });
  beforeEach(() => {
    storage.delete('session');
  });
  it('asks for one more code when the first was used up', async () => {
    answering(
      { statusCode: 401, data: { code: 'code_refused' } },
      { statusCode: 200, data: session },
      { statusCode: 200, data: none },
    );
    const { fetchCars, signInBy } = await opened();
    signInBy(proof);
    expect(await fetchCars()).toEqual(none);
  });
  it('does not go round in a circle when that one is refused too', async () => {
    const refused = { statusCode: 401, data: { code: 'code_refused' } };
    answering(refused, refused);
    const { fetchCars, signInBy } = await opened();
    signInBy(proof);
    await expect(fetchCars()).rejects.toMatchObject({ code: 'code_refused' });
    expect(request).toHaveBeenCalledTimes(2);
  });
  it('that the platform does not let us do is told as that', async () => {
    const { fetchCars, signInBy } = await opened();
    signInBy(() => Promise.reject({ errMsg: 'login:fail' }));
    await expect(fetchCars()).rejects.toMatchObject({ code: 'sign_in_failed' });
  });
  it('is not done behind the back of somebody who signed out, only at their tap', async () => {
    storage.set('session', session);
    answering({ statusCode: 204, data: '' }, { statusCode: 200, data: session }, { statusCode: 200, data: none });
    const { fetchCars, signInBy, signInAgain, signOut } = {
      ...(await opened()),
      ...(await import('../../../src/api/sessions')),
    };
    signInBy(proof);
    await signOut('here');
    expect([...storage]).toEqual([['signed-out', true]]);
    await expect(fetchCars()).rejects.toMatchObject({ code: 'signed_out' });
    expect(request).toHaveBeenCalledTimes(1);
    signInAgain();
    expect(await fetchCars()).toEqual(none);
  });
  it('is still done where signing out did not reach the service', async () => {
    storage.set('session', session);
    answering({ errMsg: 'request:fail' });
    const { keptSession, signOut } = { ...(await opened()), ...(await import('../../../src/api/sessions')) };
    await expect(signOut('everywhere')).rejects.toMatchObject({ code: 'offline' });
    expect(keptSession()).toEqual(session);
  });
  it('gives up only the session that was refused, never a newer one', async () => {
    storage.set('session', session);
    const { fetchCars } = await opened();
    request.mockImplementationOnce(async () => {
      storage.set('session', { ...session, token: 'newer' });
      return { statusCode: 401, data: { code: 'session_expired' } };
    });
    answering({ statusCode: 200, data: none });
    expect(await fetchCars()).toEqual(none);
    expect(storage.get('session')).toMatchObject({ token: 'newer' });
  });
});
