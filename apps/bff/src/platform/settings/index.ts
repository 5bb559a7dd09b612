export { SETTINGS, SettingsModule } from './settings.module.ts';
export type { Settings } from '../../keys.ts';
