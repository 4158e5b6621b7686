/** A line may end after a Chinese character: not after a plate's first one. */
export const wholePlate = (plate: string): string => plate.replace(/^./, '$&\u2060');
