import { View } from '@tarojs/components';
import './skeleton.css';

/** What is coming, from its top: a waiting eye finds each thing where it will stand. */
const shapes = {
  home: ['hero', 'row', 'row'],
  record: ['photo', 'line', 'glance', 'lines'],
  car: ['line', 'row', 'row', 'row'],
  sum: ['sum', 'lines'],
  rows: ['row', 'row'],
  text: ['lines'],
} as const;

export const Skeleton = ({ like = 'text' }: { like?: keyof typeof shapes }) => (
  <View>
    {shapes[like].map((part, index) => (
      <View key={index} className={`skeleton skeleton--${part}`} />
    ))}
  </View>
);
