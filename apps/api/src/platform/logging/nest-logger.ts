import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import { redactText } from './redaction.ts';

/** Sends what Nest itself says to the same log. Its chatter at start is for debugging. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...details: unknown[]): void {
    this.write('debug', message, details);
  }

  warn(message: unknown, ...details: unknown[]): void {
    this.write('warn', message, details);
  }

  error(message: unknown, ...details: unknown[]): void {
    this.write('error', message, details);
  }

  private write(level: 'debug' | 'warn' | 'error', message: unknown, details: unknown[]): void {
    const texts = details.filter((detail) => typeof detail === 'string');
    const line = { component: texts.at(-1), ...(message instanceof Error && { err: message }) };
    const text = message instanceof Error ? message.message : String(message);
    this.logger[level](line, redactText(text));
  }
}
