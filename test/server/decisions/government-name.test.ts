import { expect, it } from '@jest/globals';
import { governmentName } from '../../../server/decisions/government-name';

it.each([
  ['110105', '北京市朝阳区人民政府'],
  ['330106', '浙江省杭州市西湖区人民政府'],
  ['330100', '浙江省杭州市人民政府'],
  ['440000', '广东省人民政府'],
  ['330103', '浙江省杭州市人民政府'],
  ['000000', null],
  ['1101', null],
])('of %s it is %s', (code, name) => expect(governmentName(code)).toBe(name));
