import Taro from '@tarojs/taro';

export type Spot = { name: string; latitude: number; longitude: number };
/** Opens the platform's own map at a place. */
export const openMap = (spot: Spot): void => void Taro.openLocation({ ...spot, address: spot.name, scale: 16 });
