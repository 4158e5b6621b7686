import { refuseInOneLine } from './process/refuse';
import { serve } from './serve';

/** In production, compiled (`npm run build:service`): `FADAN_SETTINGS=settings.json node server/main.js` */
serve(process.env).catch(refuseInOneLine);
