import { describe, expect, it } from '@jest/globals';
import { entryFrom, linkIn } from '../../src/platform/entry/parse';

const number = '1101041234567890';
const twice = (text: string) => encodeURIComponent(encodeURIComponent(text));

// Links and codes as other people's reports and the platforms' documents have them: docs/field-reports.md, "Phones and browsers".
describe('the number in a code or a link', () => {
  it.each([
    ['alone', number],
    ['of fifteen digits', number.slice(0, 15), number.slice(0, 15)],
    ['with a line end', `${number}\n`],
    ['with its label', `决定书编号：${number}`],
    ['in groups', '1101 0412 3456 7890'],
    ['in groups that a text program parts', '1101\u00a00412\u20113456\u30007890'],
    ['in groups, with signs that nobody sees', '\ufeff1101\u200b0412\u00ad3456\u202f7890'],
    ['in groups, with signs that only order text', '\u20661101\u2069\u20600412\ufeff3456\u206d7890'],
    ['in full-width digits', '１１０１０４１２３４５６７８９０'],
    ['in a link', `https://fadan.example/t?no=${number}`],
    ['twice, in the path of a link and as a word of its own', `https://fadan.example/${number}/print?order=${number}`],
    ['in a link that is encoded', encodeURIComponent(`https://fadan.example/t?no=${number}`)],
    ['in a link that is encoded twice', twice(`https://fadan.example/t?no=${number}`)],
    ['in a link in capitals', `HTTPS://FADAN.EXAMPLE/T?NO=${number}`],
    ['in a link out of HTML', `https://fadan.example/t?from=sms&amp;no=${number}`],
    ['in a link that WeChat has marked', `https://fadan.example/t?no=${number}#wechat_redirect`],
    ['in the path of a link', `https://fadan.example/t/${number}`],
    ['behind the # of a page of ours', `https://fadan.example/app/#/packages/pay/by-number/index?no=${number}`],
    ['in a mini-program code that was scanned inside the app', `pages/home/index?scene=${twice(`no=${number}`)}`],
  ])('%s', (_how, scanned, expected = number) => {
    expect(linkIn(scanned).no).toBe(expected);
  });
  it.each([
    ['a code of something else', 'https://u.wechat.com/MFSbkuF'],
    ['two numbers: nobody chooses one for the driver', `${number}/2201041234567890`],
    ['seventeen digits', `${number}1`],
    ['an order of a shop', 'https://shop.example/o?id=20261128'],
    ['nothing', ''],
  ])('is not there: %s', (_what, scanned) => {
    expect(linkIn(scanned).no).toBeUndefined();
  });
});

describe('the app opens', () => {
  it.each([
    [{ q: encodeURIComponent(`https://fadan.example/t?no=${number}`) }, { kind: 'number', number }],
    [{ qrCode: `https://fadan.example/t/${number}` }, { kind: 'number', number }],
    [{ scene: encodeURIComponent(`no=${number}`) }, { kind: 'number', number }],
    // As forms write a space.
    [{ q: 'https://fadan.example/t?no=1101+0412+3456+7890' }, { kind: 'number', number }],
    [{ no: number }, { kind: 'number', number }],
    [{ no: '１１０１ 0412' }, { kind: 'number', number: '11010412' }],
    [{ plate: encodeURIComponent('京A12345') }, { kind: 'plate', plate: '京A12345' }],
    [{ q: 'HTTPS://FADAN.EXAMPLE/T?PLATE=%E4%BA%ACA12345' }, { kind: 'plate', plate: '京A12345' }],
    [{ violation: 'violation_000001' }, { kind: 'violation', id: 'violation_000001' }],
    [{ car: 'car_000000000001' }, { kind: 'car', id: 'car_000000000001' }],
    [{ no: '100%' }, { kind: 'number', number: '100%' }],
    [{ q: '%E4%BA%AC' }, { kind: 'unread', text: '京' }],
    [{ q: 'https://u.wechat.com/MFSbkuF' }, { kind: 'unread', text: 'https://u.wechat.com/MFSbkuF' }],
    [{ no: { hostile: true }, plate: ['x'] }, { kind: 'plain' }],
    [{}, { kind: 'plain' }],
  ])('by %j as %j', (query, entry) => {
    expect(entryFrom(query)).toEqual(entry);
  });
});
