/** What is handed on to Prisma's command line as it is. */
export const environment = process.env;
