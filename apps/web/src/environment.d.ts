declare namespace NodeJS {
  interface ProcessEnv {
    /** Where a file is compiled for; Next.js puts the value into the code. */
    readonly NEXT_RUNTIME?: 'nodejs' | 'edge';
  }
}
