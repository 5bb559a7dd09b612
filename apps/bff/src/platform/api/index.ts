export { ApiModule } from './api.module.ts';
export { CallerApi } from './caller-api.ts';
export { relayAnswers } from './relayed-answer.ts';
