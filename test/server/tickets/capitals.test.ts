import { expect, it } from '@jest/globals';
import { yuanInCapitals } from '../../../server/tickets/capitals';

it.each([
  ['罚款200元（大写：贰佰元整）', 200], ['壹仟零伍拾元', 1050], ['人民币壹仟圆整', 1000], ['拾伍元', 15], ['壹万贰仟叁佰肆拾伍元', 12_345],
  ['贰拾元', 20], ['罚款200元', undefined], ['贰佰', undefined], ['', undefined],
])('%s is %s yuan', (text, yuan) => expect(yuanInCapitals(text)).toBe(yuan));
