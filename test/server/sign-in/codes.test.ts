import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Settings } from '../../../server/settings';
import { createSignIns } from '../../../server/sign-in/sign-ins';

let wechat: Server;
let answer: object | string = {};
beforeAll(async () => {
  wechat = createServer((_request, response) =>
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer)),
  );
  await new Promise<void>((ready) => wechat.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  wechat.close();
});
const signIns = (port = (wechat.address() as AddressInfo).port) =>
  createSignIns({
    settings: {
      wechat: { apiUrl: `http://127.0.0.1:${port}`, appId: 'a', appSecret: 's', webAppId: 'a', webAppSecret: 's' },
    } as Settings,
    alipay: async () => ({ status: 500, body: {}, requestId: '' }),
  });

// developers.weixin.qq.com code2Session and oauth2/access_token: their return codes.
describe.each(['weapp', 'h5'] as const)('WeChat answers a code of %s', (platform) => {
  it.each([
    [40029, 'code_refused'], // no such code
    [40163, 'code_refused'], // used already
    [42003, 'code_refused'], // ran out
    [40226, 'sign_in_barred'], // a person held to be a risk
    [-1, 'sign_in_busy'],
    [45011, 'sign_in_busy'], // too often in a minute
    [40013, 'sign_in_busy'], // our own settings: nothing that a person could mend
  ])('with %i: %s', async (errcode, code) => {
    answer = { errcode, errmsg: 'x' };
    await expect(signIns()[platform]('c')).rejects.toMatchObject({ code });
  });
  it('with a page of HTML: sign_in_busy', async () => {
    answer = '<html>502</html>';
    await expect(signIns()[platform]('c')).rejects.toMatchObject({ code: 'sign_in_busy' });
  });
  it('not at all: sign_in_busy', async () => {
    await expect(signIns(1)[platform]('c')).rejects.toMatchObject({ code: 'sign_in_busy' });
  });
});

// opendocs.alipay.com/support/01rg6z: only a word about the code sends a person back for another.
describe('Alipay answers a code', () => {
  const said = (status: number, body: object) => {
    const warned: object[] = [];
    const alipay = async () => ({ status, body: { ...body }, requestId: 'T1' });
    const { alipay: signIn } = createSignIns({
      settings: { wechat: {} } as Settings,
      alipay,
      warn: (reason) => warned.push(reason),
    });
    return { signIn, warned };
  };
  it.each([
    [400, 'isv.code-invalid', 'code_refused', 0],
    [401, 'invalid-signature', 'sign_in_busy', 1],
    [403, 'insufficient-isv-permissions', 'sign_in_busy', 1],
    [400, 'CODE_OF_TOMORROW', 'sign_in_busy', 1],
    [429, 'app-call-limited', 'sign_in_busy', 0],
  ])('with %i %s: %s, and %i warnings', async (status, code, refused, warnings) => {
    const { signIn, warned } = said(status, { code });
    await expect(signIn('c')).rejects.toMatchObject({ code: refused });
    expect(warned).toHaveLength(warnings);
  });
  it.each([{ open_id: 'o1' }, { user_id: '2088' }])('with %j: whose it is', async (body) => {
    expect(await said(200, body).signIn('c')).toEqual({ openId: Object.values(body)[0] });
  });
  it('with nobody: sign_in_busy, and a warning', async () => {
    const { signIn, warned } = said(200, {});
    await expect(signIn('c')).rejects.toMatchObject({ code: 'sign_in_busy' });
    expect(warned).toHaveLength(1);
  });
});
