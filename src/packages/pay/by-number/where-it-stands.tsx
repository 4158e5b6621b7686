import { Text, View } from '@tarojs/components';
import './where-it-stands.css';

/** A paper as it is handed over on the road, drawn: where to look for the number. The words beside the field say it too. */
export const WhereItStands = () => (
  <View className="paper">
    <Text className="paper__number">0000 0000 0000 0000</Text>
    <View className="paper__title" />
    <View className="paper__lines" />
  </View>
);
