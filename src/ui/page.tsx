import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useReading } from '../i18n/language';
import './ui.css';

/** A screen: its content, and at the thumb the one main act. */
export function Page({ children, footer }: { children: ReactNode; footer?: ReactNode }) {
  const { largeText } = useReading();
  return (
    <View className={largeText ? 'page page--large' : 'page'}>
      {children}
      {footer && <View className="footer">{footer}</View>}
    </View>
  );
}
