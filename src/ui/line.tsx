import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './line.css';

/** Side by side, and one under the other where there is no room. */
export const Line = ({ children, className = '' }: { children: ReactNode; className?: string }) => (
  <View className={`line ${className}`}>{children}</View>
);
