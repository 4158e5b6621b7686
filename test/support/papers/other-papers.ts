import { parseVin } from '#domain/cars/vin';
import { line, photo } from './ticket-photo';

/** One whose check digit fits: the car may be added by its engine number or by its VIN, whichever is read better. */
function vinEndingIn(lastSix: string): string {
  const candidates = [...'0123456789X'].map((check) => `LSVAU033${check}72${lastSix}`);
  return candidates.find((vin) => {
    const parsed = parseVin(vin);
    return parsed.ok && !parsed.value.doubtful;
  })!;
}

/** Photos of the papers that a driver has beside decision letters; each answers its file. */
export const photoOfVehicleLicence = ({ plate, lastSix }: { plate: string; lastSix: string }): Promise<string> =>
  photo(`vehicle-${plate}`, [
    line(90, '中华人民共和国机动车行驶证', 42, 230),
    line(180, `号牌号码  ${plate}`, 32),
    line(180, '车辆类型  小型轿车', 30, 560),
    line(270, '所有人  张三'),
    line(360, '住址  浙江省杭州市西湖区文三路90号'),
    line(450, '使用性质  非营运'),
    line(540, `车辆识别代号  ${vinEndingIn(lastSix)}`, 32),
    line(630, `发动机号码  EA8${lastSix}`, 32),
    line(720, '注册日期  2021-03-02'),
  ]);

export const photoOfDrivingLicence = ({
  number,
  fileNumber,
}: {
  number: string;
  fileNumber: string;
}): Promise<string> =>
  photo(`driving-${number}`, [
    line(90, '中华人民共和国机动车驾驶证', 42, 230),
    line(190, `证号  ${number}`, 34, 200),
    line(280, '姓名  张三'),
    line(370, '住址  北京市朝阳区建国路8号'),
    line(460, '准驾车型  C1'),
    line(550, `档案编号  ${fileNumber}`, 34),
    line(640, '有效期限  2020-05-01 至 2030-05-01'),
  ]);

export const photoOfParkingNotice = (plate: string): Promise<string> =>
  photo(`parking-${plate}`, [
    line(110, '机动车违法停车告知单', 42, 290),
    line(210, '编号：3301061234567890', 32),
    line(300, `号牌号码：${plate}    号牌种类：小型汽车`),
    line(370, '未按规定停放车辆，影响其他车辆和行人通行。'),
    line(440, '请于15日内到交警大队违法处理窗口接受处理。'),
    line(560, '2026年11月20日', 30, 560),
  ]);

export const photoOfMeasure = (plate: string): Promise<string> =>
  photo(`measure-${plate}`, [
    line(110, '公安交通管理行政强制措施凭证', 42, 210),
    line(210, '凭证编号：3301061234567890', 32),
    line(300, `号牌号码：${plate}    号牌种类：小型汽车`),
    line(370, '扣留机动车驾驶证，请于15日内携带本凭证到交警大队接受处理。'),
    line(560, '2026年11月20日', 30, 560),
  ]);
