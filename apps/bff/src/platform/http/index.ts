export { logRequests } from './access-log.hook.ts';
export { answerBrokenRequests } from './client-error.ts';
export { commonHeaders, sendCommonHeaders } from './headers.hook.ts';
export { HttpModule } from './http.module.ts';
export { sendProblem } from './send-problem.ts';
export { takeJsonOnly } from './json-body.ts';
export { pathOf } from './path-of.ts';
export { requestIdOf } from './request-id.ts';
export { RouteTable } from './route-table.ts';
