import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { usePreferences } from '../i18n/language';
import { readable } from './spoken';
import './page.css';

/**
 * A screen: its content, and at the thumb the one main act. The foot takes room of its own, so it never covers
 * what is read. No box around the content: what lies more than eight deep a mini-program draws by another template.
 */
export function Page({ children, footer }: { children: ReactNode; footer?: ReactNode }) {
  const { textSize, language } = usePreferences();
  return (
    <View className={`page page--${textSize} ${language === 'en' ? 'page--en' : ''}`} {...readable}>
      {children}
      <View className={footer ? 'footer' : ''}>{footer}</View>
    </View>
  );
}
