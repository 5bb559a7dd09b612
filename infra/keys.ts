/** What the tools that are started here get as it is: PATH, proxies and the like. */
export const environment = process.env;
