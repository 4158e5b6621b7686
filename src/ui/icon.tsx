import { View } from '@tarojs/components';
import type { IconName } from './icon-sources';
import './icon.css';
import './icon-masked.css';
import './icon-masks.css';

/** Of the colour and the size of the letters beside it. What it says stands beside it in words. */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <View className={`icon mask--${name} ${className}`} />
);
