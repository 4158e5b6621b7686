import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { usePreferences } from '../i18n/language';
import './page.css';

/** A screen: its content, and at the thumb the one main act. */
export function Page({ children, footer }: { children: ReactNode; footer?: ReactNode }) {
  const { largeText, language } = usePreferences();
  return (
    <View className={`page ${largeText ? 'page--large' : ''} ${language === 'en' ? 'page--en' : ''}`}>
      {children}
      {footer && <View className="footer">{footer}</View>}
    </View>
  );
}
