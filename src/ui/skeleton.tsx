import { View } from '@tarojs/components';
import { Card } from './card';
import './skeleton.css';

export const Skeleton = ({ lines = 3 }: { lines?: number }) => (
  <Card>
    {Array.from({ length: lines }, (_, index) => (
      <View key={index} className="skeleton" />
    ))}
  </Card>
);
