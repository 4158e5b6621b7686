import sharp from 'sharp';
import type { BureauViolation } from '#contract/bureau';
import { lettered, type Line } from './lettering';

const close = { left: 360, top: 390, width: 360, height: 270 };

/** What a camera would have seen, as it would send it: the road, the car with its plate, and the stamp of time and place. A JPEG. */
export async function takePhoto(violation: BureauViolation, frame: number): Promise<Buffer> {
  const isClose = frame === 3;
  const shift = { x: (frame - 1) * 60 - 60, y: (frame - 1) * 30 };
  const lines = [plateLine(violation, shift), ...(isClose ? [] : stampLines(violation, frame))];
  const seen = sharp(Buffer.from(scene(violation, shift, isClose))).composite(await Promise.all(lines.map(lettered)));
  const whole = await seen.png({ compressionLevel: 1 }).toBuffer();
  const shown = isClose ? sharp(whole).extract(close).resize(960, 720) : sharp(whole);
  return shown.jpeg({ quality: 78 }).toBuffer();
}

type Shift = { x: number; y: number };

function scene(violation: BureauViolation, shift: Shift, isClose: boolean): string {
  const hour = Number(violation.occurredAt.slice(11, 13));
  const night = hour >= 18 || hour < 6;
  const [sky, road, line] = night ? ['#1b2433', '#2c3138', '#c9ccd2'] : ['#9fb8cf', '#6d7278', '#f4f4f0'];
  const hue = Number(violation.recordNo.slice(-3)) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 720" width="960" height="720">
<rect width="960" height="720" fill="${sky}"/>
<g fill="${night ? '#131a26' : '#7f95a8'}"><rect x="40" y="120" width="120" height="180"/><rect x="180" y="70" width="90" height="230"/><rect x="690" y="100" width="140" height="200"/><rect x="850" y="150" width="90" height="150"/></g>
<path d="M0 300h960v420H0z" fill="${road}"/>
<path d="M430 300l-190 420M530 300l190 420" stroke="${line}" stroke-width="10"/><path d="M480 300v420" stroke="${line}" stroke-width="8" stroke-dasharray="40 34"/>
<g transform="translate(${shift.x} ${shift.y})">
<ellipse cx="480" cy="572" rx="150" ry="20" fill="#0006"/>
<path d="M340 470q10-20 26-24l30-70q8-20 34-20h104q26 0 34 20l30 70q16 4 26 24v86q0 14-14 14H354q-14 0-14-14z" fill="hsl(${hue} 35% ${night ? 32 : 46}%)"/>
<path d="M408 440l22-52q5-10 16-10h72q11 0 16 10l22 52z" fill="#20303c"/>
<rect x="352" y="478" width="62" height="24" rx="8" fill="#e8483a"/><rect x="546" y="478" width="62" height="24" rx="8" fill="#e8483a"/>
<rect x="366" y="566" width="44" height="16" rx="6" fill="#15181c"/><rect x="550" y="566" width="44" height="16" rx="6" fill="#15181c"/>
<rect x="416" y="512" width="128" height="36" rx="5" fill="${colours(violation).ground}" stroke="#fff8" stroke-width="2"/>
</g>
${isClose ? '' : '<rect y="660" width="960" height="60" fill="#000a"/>'}
</svg>`;
}

const colours = ({ plateType }: BureauViolation) =>
  plateType === '52' || plateType === '51'
    ? { ground: '#b8e3c1', ink: '#10281a' }
    : { ground: '#1f57c3', ink: '#ffffff' };

function plateLine(violation: BureauViolation, { x, y }: Shift): Line {
  const text = violation.photoPlate ?? violation.plate;
  return {
    text: `${text.slice(0, 2)}·${text.slice(2)}`,
    x: 480 + x,
    y: 530 + y,
    size: 22,
    ink: colours(violation).ink,
    isCentred: true,
  };
}

const stampLines = ({ occurredAt, place, code, recordNo, measured, limit }: BureauViolation, frame: number): Line[] => [
  { text: `${occurredAt.slice(0, 19).replace('T', ' ')} ${place}`, x: 20, y: 678, size: 20, ink: '#ffffff' },
  {
    text: `违法代码 ${code}${measured ? ` 实测 ${measured} km/h 限速 ${limit} km/h` : ''} 设备 ${recordNo.slice(0, 8)} 第${frame}张/共3张`,
    x: 20,
    y: 704,
    size: 16,
    ink: '#d7dbe0',
  },
];
