/** 张三 to 张*, 欧阳锋 to 欧**: enough to recognise oneself, too little to learn a name. */
export const maskName = (name: string): string => name.slice(0, 1) + '*'.repeat(Math.max(1, [...name].length - 1));

/** 浙A8L55T to 浙A**55T: region and the last three. */
export const maskPlate = (plate: string): string =>
  plate.slice(0, 2) + '*'.repeat(Math.max(0, plate.length - 5)) + plate.slice(-3);

/** The first three and the last four of a long number. */
export const maskNumber = (number: string): string =>
  number.length < 8 ? '*'.repeat(number.length) : number.slice(0, 3) + '*'.repeat(number.length - 7) + number.slice(-4);
