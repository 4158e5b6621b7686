import { Text } from '@tarojs/components';
import './plate.css';

/** The plate as it hangs on the car: blue, or green for new-energy. */
export const Plate = ({ plate, plateType }: { plate: string; plateType?: string }) => (
  <Text className={`plate ${plateType === '52' || plateType === '51' || plate.length === 8 ? 'plate--green' : ''}`}>
    {`${plate.slice(0, 2)}·${plate.slice(2)}`}
  </Text>
);
