export { type GitHubAccount, startGitHubServer } from './github-server.ts';
export { startGoogleServer } from './google-server.ts';
export { type OAuthServer } from './oauth-server.ts';
