export { logRequests } from './access-log.hook.ts';
export { answerBrokenAddress, answerBrokenRequests } from './client-error.ts';
export { beginRequests } from './begin.hook.ts';
export { limitTime } from './deadline.hook.ts';
export { HttpModule } from './http.module.ts';
export { takeJsonOnly } from './json-body.ts';
export { describeRepresentations } from './representation.hook.ts';
export { requestIdOf } from './request-id.ts';
export { RouteTable } from './route-table.ts';
