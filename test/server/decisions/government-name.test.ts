import { describe, expect, it } from '@jest/globals';
import { areaList } from '@vant/area-data';
import { governmentName } from '../../../server/decisions/government-name';

describe('the government of a region', () => {
  it.each([
    ['110105', '北京市朝阳区人民政府'],
    ['110000', '北京市人民政府'],
    ['110100', '北京市人民政府'],
    ['330106', '浙江省杭州市西湖区人民政府'],
    ['330100', '浙江省杭州市人民政府'],
    ['440000', '广东省人民政府'],
    // Prefectures and leagues have an administrative office (Reconsideration Law, art. 24).
    ['653200', '和田地区行政公署'],
    ['152200', '兴安盟行政公署'],
    // Directly under a province: modood/Administrative-divisions-of-China lists them under a heading.
    ['659001', '新疆维吾尔自治区石河子市人民政府'],
    ['419001', '河南省济源市人民政府'],
    ['429021', '湖北省神农架林区人民政府'],
    ['469025', '海南省白沙黎族自治县人民政府'],
    ['310115', '上海市浦东新区人民政府'],
  ])('%s is called %s', (code, name) => expect(governmentName(code)).toBe(name));
  // Merged away, unknown, a development zone, a heading, a street, Hong Kong.
  it.each(['330103', '000000', '1101', '320571', '659000', '441904', '810101'])('%s is said without a name', (code) =>
    expect(governmentName(code)).toBeNull(),
  );
  it('is never composed with a heading, nor named for a zone, street or town', () => {
    const codes = [areaList.province_list, areaList.city_list, areaList.county_list].flatMap(Object.keys);
    const names = codes.flatMap((code) => governmentName(code) ?? []);
    expect(names.length).toBeGreaterThan(3000);
    expect(names.filter((name) => /直辖|市辖|开发区|街道|镇人民|管委会|地区人民|盟人民/.test(name))).toEqual([]);
  });
});
