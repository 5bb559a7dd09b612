import { createApp } from './app.ts';
import { readSettings } from './keys.ts';
import { createLogger } from './platform/logging/logger.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const settings = readSettings();
const logger = createLogger(settings.LOG_LEVEL);
const production = settings.NODE_ENV === 'production';
const app = await createApp(settings, logger);

stopOnSignal(app, settings, logger);
await app.listen(settings.BFF_PORT, settings.BFF_HOST ?? (production ? '::' : 'localhost'));
logger.info({ port: settings.BFF_PORT, api: settings.API_URL }, 'bff is listening');
