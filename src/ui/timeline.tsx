import { Text, View } from '@tarojs/components';
import { Small } from './text';
import './timeline.css';

/** note: when it happened, or is expected; empty where neither is known. */
export type Moment = { key: string; name: string; note: string; isDone: boolean };

/** What happened and what is still to come, one under the other; told by a filled mark and an empty one. */
export const Timeline = ({ moments }: { moments: readonly Moment[] }) => (
  <View>
    {moments.map(({ key, name, note, isDone }) => (
      <View key={key} className={`step ${isDone ? 'step--done' : ''}`}>
        <View className="step__dot" />
        <View className="step__words">
          <Text className="step__name">{name}</Text>
          <Small>{note}</Small>
        </View>
      </View>
    ))}
  </View>
);
