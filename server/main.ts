import { refuseInOneLine } from './process/refuse';
import { serve } from './serve';

/** In production: `FADAN_SETTINGS=settings.json node --import tsx server/main.ts` */
serve(process.env).catch(refuseInOneLine);
