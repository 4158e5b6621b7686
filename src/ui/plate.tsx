import { Text } from '@tarojs/components';
import './plate.css';

/** Of a plate's last character where it tells the colour, else of its type: what hangs on the car is what is drawn. */
function colourOf(plate: string, plateType = ''): string {
  if (plateType === '51') return 'both';
  if (plateType === '52' || plate.length === 8) return 'green';
  if (/^使|[使领港澳]$/.test(plate)) return 'dark';
  if (/[学挂]$/.test(plate) || ['01', '07', '15', '16', '17'].includes(plateType)) return 'yellow';
  if (plate.endsWith('警')) return 'light';
  return /^(0[3-69]|1[0-2]|2[67])$/.test(plateType) ? 'dark' : 'blue';
}

/** The plate as it hangs on the car. */
export const Plate = ({ plate, plateType }: { plate: string; plateType?: string }) => (
  <Text className={`plate plate--${colourOf(plate, plateType)}`}>{`${plate.slice(0, 2)}·${plate.slice(2)}`}</Text>
);
