import { View } from '@tarojs/components';
import { iconPaths } from './icon-paths';
import type { IconName } from './icon-sources';
import './icon.css';
import './icon-drawn.css';

/**
 * As icon.tsx, drawn on the page: a browser opens a document for every mask, of which home has nine, and a slow phone took 130 ms for
 * them (docs/app-speed.md).
 */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <View className={`icon ${className}`}>
    <svg className="icon__drawing" viewBox="0 0 256 256" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  </View>
);
