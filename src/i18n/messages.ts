import { words } from './language';

/** once and where differ by whose messages they are; in a browser there are none. */
export const messages = words({
  'zh-CN': {
    tellMe: '有新违法时通知我',
    offer: '车已添加，要在有新违法时收到通知吗？',
    later: '以后再说',
    done: '知道了',
    once: { wechat: '微信规定：同意一次，只能发一条通知。', alipay: '', none: '' },
    where: { wechat: '右上角“···”→“设置”→“通知管理”', alipay: '右上角“···”→“设置”→“消息管理”', none: '' },
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
  },
  en: {
    tellMe: 'Tell me about new violations',
    offer: 'The car is added. Do you want a message when there is a new violation?',
    later: 'Not now',
    done: 'Done',
    once: { wechat: 'WeChat allows one message per consent.', alipay: '', none: '' },
    where: {
      wechat: '“···” at the top right → Settings → Notifications',
      alipay: '“···” at the top right → Settings → Messages',
      none: '',
    },
    consent: {
      accepted: { title: 'You will be told of a new violation', text: () => '' },
      rejected: {
        title: 'Messages stay off',
        text: (where: string) => `You can switch them on later in Settings here. If you are not asked again: ${where}.`,
      },
      off: {
        title: 'You have switched off all messages',
        text: (where: string) => `Switch them on at ${where}, then tap here again.`,
      },
      barred: {
        title: 'The platform allows no such messages now',
        text: () => 'This is not about your settings. You can look here at any time.',
      },
      failed: { title: 'It could not be switched on', text: () => 'Check the network and try again later.' },
    },
  },
});
