import { expect, it } from '@jest/globals';
import { yuanInCapitals } from '../../../../server/papers/finding/capitals';

it.each([
  ['罚款200元（大写：贰佰元整）', 200],
  ['壹仟零伍拾元', 1050],
  ['人民币壹仟圆整', 1000],
  ['拾伍元', 15],
  ['壹万贰仟叁佰肆拾伍元', 12_345],
  ['贰拾元', 20],
  ['罚款200元', undefined],
  ['贰佰', undefined],
  ['', undefined],
  ['贰伍佰元', undefined],
  ['贰佰叁仟元', undefined],
  ['拾佰元', undefined],
  ['贰贰元', undefined],
  ['壹万贰万元', undefined],
  ['万元', undefined],
  ['零元', undefined],
  ['壹仟伍元', undefined],
  ['五拾元', undefined],
  ['罚款五拾元（大写：伍拾元整）', 50],
  ['壹仟零五拾元', undefined],
  ['二佰元', undefined],
  ['弍拾元', undefined],
])('%s is %s yuan', (text, yuan) => expect(yuanInCapitals(text)).toBe(yuan));
