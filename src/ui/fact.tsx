import { Text, View } from '@tarojs/components';
import './fact.css';

export const Fact = ({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) => (
  <View className="fact">
    <Text className="fact__label">{label}</Text>
    <Text className={`fact__value ${strong ? 'fact__value--strong' : ''}`}>{value}</Text>
  </View>
);
