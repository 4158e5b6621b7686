import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Value } from '@sinclair/typebox/value';
import { Fault } from '#contract/faults';
import type { faultOf as FaultOf } from '../../../src/api/faults';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));
let faultOf: typeof FaultOf;
beforeAll(async () => {
  Object.assign(globalThis, { FADAN_VERSION: '0.1.0', FADAN_PLATFORM: 'weapp' });
  ({ faultOf } = await import('../../../src/api/faults'));
});
const failed = (message: string, stack = ''): Error => Object.assign(new TypeError(message), { stack });

describe('a fault that is told', () => {
  it.each([
    ['a number', 'no decision 1101041234567890', '1101041234567890'],
    ['a plate', 'no car 京A12345', 'A12345'],
    ['a name', '张三 is unknown', '张三'],
    ['a token', 'Bearer gT9-kX_20aa', 'gT9'],
    ['what stood between quotes', 'Unexpected token "Zhang San" in JSON', 'Zhang'],
    ['a quote without its end', "cannot read 'Zhang San", 'Zhang'],
  ])('says nothing of %s', (_what, message, secret) => {
    const fault = faultOf('error', failed(message), '/pages/home/index');
    expect(JSON.stringify(fault)).not.toContain(secret);
    expect(Value.Check(Fault, fault)).toBe(true);
  });
  it('says what and where it was', () => {
    const stack =
      'TypeError: x\n at e (https://fadan.example/app/js/pages/home/index.js:2:3401)\n at weapp:///common.js:1:20';
    expect(faultOf('render', failed('x is not a function', stack), 'pages/home/index')).toEqual({
      platform: 'weapp',
      version: '0.1.0',
      kind: 'render',
      page: 'pages/home/index',
      message: 'TypeError: x is not a function',
      frames: ['index.js:2:3401', 'common.js:1:20'],
    });
  });
  it.each([undefined, null, 0, 'MiniProgramError\nTypeError: 1101041234567890', { errMsg: 'request:fail' }, []])(
    'has the shape that the service takes, whatever was thrown: %j',
    (thrown) => {
      expect(Value.Check(Fault, faultOf('rejection', thrown, ''))).toBe(true);
    },
  );
});
