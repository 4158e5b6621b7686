import type { FastifyInstance } from 'fastify';
import type { Office } from '../bureau/office/office';
import { inBoth } from '../kit/pages/html';
import { style } from '../kit/pages/style';
import { script } from './script';

type Sample = { plate: string; plateType: string };

/** The page at the sandbox's address: what cannot be done from the driver's side is done here. */
export function registerHome(app: FastifyInstance, office: Office): void {
  app.get('/', async (_request, reply) => {
    const { car, severalCar, cameraCar } = office.samples();
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page([car, severalCar, cameraCar]));
  });
}

const page = (cars: Sample[]): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>演练场 · Sandbox</title>
<style>${style}
h2 { margin: 0.5rem 0 0; font-size: 1.0625rem; }
nav { margin-top: 0; }
ol { margin: 0; padding-left: 1.25rem; }
</style>
</head>
<body>
<main>
  <p class="practice">${inBoth('演练用的交警、微信和支付宝，不连真实系统', 'A traffic bureau, WeChat and Alipay to practise with; nothing here is real')}</p>
  <h2>${inBoth('摄像头拍到一次', 'A camera sees a car')}</h2>
  <nav>${cars.map(seenButton).join('')}</nav>
  <h2>${inBoth('交警系统', 'The bureau’s system')}</h2>
  <nav>
    <button class="button plain" data-path="bureau/faults" data-body='{"down":true}'>${inBoth('停机维护', 'Goes down')}</button>
    <button class="button plain" data-path="bureau/faults" data-body='{"down":false}'>${inBoth('恢复', 'Comes back')}</button>
  </nav>
  <h2>${inBoth('车主关注的账号', 'The accounts that drivers follow')}</h2>
  <nav><a class="button plain" href="/wechat/chat">${inBoth('微信服务号聊天', 'Chat in WeChat')}</a><a class="button plain" href="/alipay/chat">${inBoth('支付宝生活号聊天', 'Chat in Alipay')}</a></nav>
  <p class="message" id="message" role="status"></p>
  <h2>${inBoth('发出的订阅消息', 'Messages that were delivered')}</h2>
  <ol id="messages"></ol>
</main>
<script>${script}</script>
</body>
</html>`;

const seenButton = ({ plate, plateType }: Sample): string =>
  `<button class="button plain" data-path="bureau/camera" data-body='${JSON.stringify({ plate, plateType })}'>${plate}</button>`;
