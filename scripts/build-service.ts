// The service as it runs in production, in dist/service: JavaScript alone, beside the packages of production.
import { compileRooms, serviceRooms } from './lib/compile';

compileRooms(serviceRooms, 'dist/service');
process.stdout.write('dist/service\n');
