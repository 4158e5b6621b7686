import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { usePreferences } from '../i18n/language';
import './page.css';

/** A screen: its content, and at the thumb the one main act. The foot takes room of its own, so it never covers what is read. */
export function Page({ children, footer }: { children: ReactNode; footer?: ReactNode }) {
  const { largeText, language } = usePreferences();
  return (
    <View className={`page ${largeText ? 'page--large' : ''} ${language === 'en' ? 'page--en' : ''}`}>
      <View className="page__body">{children}</View>
      <View className={footer ? 'footer' : ''}>{footer}</View>
    </View>
  );
}
