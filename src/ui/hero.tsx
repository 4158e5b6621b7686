import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './hero.css';

/** What matters most on a screen: there is one at most. */
export const Hero = ({
  tone,
  children,
  className = '',
}: {
  tone: 'due' | 'good' | 'calm';
  children: ReactNode;
  className?: string;
}) => <View className={`hero hero--${tone} ${className}`}>{children}</View>;
