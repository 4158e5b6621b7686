import { View } from '@tarojs/components';
import { spoken } from './spoken';
import './steps.css';

/** How far one is in what takes several screens. label: the same in words. */
export const Steps = ({ at, of, label }: { at: number; of: number; label: string }) => (
  <View className="steps" {...spoken({ role: 'img', label })}>
    {Array.from({ length: of }, (_, index) => (
      <View key={index} className={`steps__one ${index <= at ? 'steps__one--done' : ''}`} />
    ))}
  </View>
);
