import { here } from './here';

/** once and where differ by platform; in a browser there are no messages. */
export const messages = {
  tellMe: '有新违法时通知我',
  offer: '车已添加，要在有新违法时收到通知吗？',
  later: '以后再说',
  done: '知道了',
  once: here.once,
  where: here.messagesAt,
  consent: {
    accepted: { title: '好的，有新违法时会通知您', text: () => '' },
    rejected: {
      title: '没有开启通知',
      text: (where: string) => `以后可以在“设置”里再开启。如果不再询问，请到${where}打开。`,
    },
    off: { title: '您关闭了接收通知的总开关', text: (where: string) => `请到${where}打开，再回来点一次。` },
    barred: { title: '平台现在不允许发这类通知', text: () => '与您的设置无关。在这里随时可以查看违法。' },
    failed: { title: '没有开启成功', text: () => '请检查网络，过一会儿再试。' },
  },
};
