/** A car as a public list knows it, with what the police have on it. Times in milliseconds since 1970. */
export type PublicRecord = {
  recordNo: string;
  occurredAt: string;
  place: string;
  offence: string;
  code: string;
  points: number | null;
  fineFen: number | null;
  latitude: number | null;
  longitude: number | null;
  handled: boolean;
};
export type PublicCar = { plate: string; plateType: string; lastSix: string; records: PublicRecord[] };
export type FindCar = (plate: string, plateType: string) => PublicCar | undefined;

/** "2026-11-02 08:15:00" of an instant written in Shanghai's time. */
export const listTime = (instant: string): string => instant.slice(0, 19).replace('T', ' ');
/** "200" of 20000 fen, "" of what is not known. */
export const listYuan = (fineFen: number | null): string => (fineFen === null ? '' : String(fineFen / 100));

export type ListFaults = { error: number | null; silent: boolean; http: number | null; body: string | null };
export const noFaults: ListFaults = { error: null, silent: false, http: null, body: null };
