import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from './spoken';
import './card.css';

export function Card({
  children,
  className = '',
  onTap,
}: {
  children: ReactNode;
  className?: string;
  onTap?: () => void;
}) {
  return (
    <View
      className={`card ${className}`}
      {...(onTap && { onClick: onTap, hoverClass: 'card--held', ...spoken({ role: 'button' }) })}
    >
      {children}
    </View>
  );
}
