export { logRequests } from './access-log.hook.ts';
export { answerBrokenRequests } from './client-error.ts';
export { sendCommonHeaders } from './headers.hook.ts';
export { HttpModule } from './http.module.ts';
export { describeRepresentations } from './representation.hook.ts';
export { requestIdOf } from './request-id.ts';
export { RouteTable } from './route-table.ts';
