import type { BureauViolation } from '#contract/bureau';

/** Draws what a camera would have seen: the road, the car with its plate, and the stamp of time and place. */
export function drawPhoto(violation: BureauViolation, frame: number): string {
  const zoom = frame === 3;
  const shift = (frame - 1) * 60;
  const night = Number(violation.occurredAt.slice(11, 13)) >= 18 || Number(violation.occurredAt.slice(11, 13)) < 6;
  const [sky, road, line] = night ? ['#1b2433', '#2c3138', '#c9ccd2'] : ['#9fb8cf', '#6d7278', '#f4f4f0'];
  const hue = Number(violation.recordNo.slice(-3)) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${zoom ? '300 300 360 270' : '0 0 960 720'}" width="960" height="720" font-family="Noto Sans CJK SC, PingFang SC, sans-serif">
<rect width="960" height="720" fill="${sky}"/>
<g fill="${night ? '#131a26' : '#7f95a8'}"><rect x="40" y="120" width="120" height="180"/><rect x="180" y="70" width="90" height="230"/><rect x="690" y="100" width="140" height="200"/><rect x="850" y="150" width="90" height="150"/></g>
<path d="M0 300h960v420H0z" fill="${road}"/>
<path d="M430 300l-190 420M530 300l190 420" stroke="${line}" stroke-width="10"/><path d="M480 300v420" stroke="${line}" stroke-width="8" stroke-dasharray="40 34"/>
<g transform="translate(${shift - 60} ${shift / 2})">
<ellipse cx="480" cy="572" rx="150" ry="20" fill="#0006"/>
<path d="M340 470q10-20 26-24l30-70q8-20 34-20h104q26 0 34 20l30 70q16 4 26 24v86q0 14-14 14H354q-14 0-14-14z" fill="hsl(${hue} 35% ${night ? 32 : 46}%)"/>
<path d="M408 440l22-52q5-10 16-10h72q11 0 16 10l22 52z" fill="#20303c"/>
<rect x="352" y="478" width="62" height="24" rx="8" fill="#e8483a"/><rect x="546" y="478" width="62" height="24" rx="8" fill="#e8483a"/>
<rect x="366" y="566" width="44" height="16" rx="6" fill="#15181c"/><rect x="550" y="566" width="44" height="16" rx="6" fill="#15181c"/>
${plate(violation)}
</g>
${zoom ? '' : stamp(violation, frame)}
</svg>`;
}

function plate({ plate: registered, photoPlate, plateType }: BureauViolation): string {
  const text = photoPlate ?? registered;
  const [ground, ink] = plateType === '52' || plateType === '51' ? ['#b8e3c1', '#10281a'] : ['#1f57c3', '#ffffff'];
  return `<rect x="416" y="512" width="128" height="36" rx="5" fill="${ground}" stroke="#fff8" stroke-width="2"/>
<text x="480" y="538" font-size="23" font-weight="700" fill="${ink}" text-anchor="middle" letter-spacing="1">${text.slice(0, 2)}·${text.slice(2)}</text>`;
}

const stamp = ({ occurredAt, place, code, recordNo, measured, limit }: BureauViolation, frame: number): string =>
  `<rect y="660" width="960" height="60" fill="#000a"/>
<text x="20" y="686" font-size="20" fill="#fff">${occurredAt.slice(0, 19).replace('T', ' ')} ${place}</text>
<text x="20" y="710" font-size="16" fill="#d7dbe0">违法代码 ${code}${measured ? ` 实测 ${measured} km/h 限速 ${limit} km/h` : ''} 设备 ${recordNo.slice(0, 8)} 第${frame}张/共3张</text>`;
