import { View } from '@tarojs/components';
import { createElement, useEffect, useState } from 'react';
import { miniProgramId } from '../wechat-page/config';
import { usePageState } from '../wechat-page/use-page-state';
import type { MiniProgramLink } from './types';
import './link.css';

/** WeChat knows the tag from 7.0.12 on, and says so by an event where it cannot draw it. */
function isOldWechat(userAgent: string): boolean {
  const [major = 0, minor = 0, patch = 0] = (/MicroMessenger\/([\d.]+)/.exec(userAgent)?.[1] ?? '')
    .split('.')
    .map(Number);
  return major * 10_000 + minor * 100 + patch < 70_012;
}

/** WeChat's tag lies over what is inside, and takes the tap: only its own element may open a mini-program. */
export const LinkToMiniProgram: MiniProgramLink = ({ label, children }) => {
  const state = usePageState();
  const [fails, setFails] = useState(() => isOldWechat(navigator.userAgent));
  useEffect(() => {
    const fail = () => setFails(true);
    document.addEventListener('WeixinOpenTagsError', fail);
    return () => document.removeEventListener('WeixinOpenTagsError', fail);
  }, []);
  if (state !== 'ready' || fails) return null;
  const target = { appid: miniProgramId(), path: 'pages/home/index.html' };
  return (
    <View className="link t-mini-program">
      {children}
      {createElement(
        'wx-open-launch-weapp',
        { class: 'link__tag t-launch', role: 'button', 'aria-label': label, ...target },
        layer,
      )}
    </View>
  );
};

/** What stands in it is drawn by WeChat, apart from the page's own styles. */
const layer = createElement('script', {
  type: 'text/wxtag-template',
  dangerouslySetInnerHTML: { __html: '<div style="position:absolute;top:0;right:0;bottom:0;left:0"></div>' },
});
