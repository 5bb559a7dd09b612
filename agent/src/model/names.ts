/** Every spelling of an entity's name, worked out once by the language. For `TicketComment`: */
export interface EntityNames {
  /** `TicketComment`: Prisma model, contract, class prefix. */
  readonly pascal: string;
  /** `ticketComment`: Prisma delegate, variables. */
  readonly camel: string;
  /** `TicketComments`: class prefix of what holds many. */
  readonly pascalPlural: string;
  /** `ticketComments`: message namespace, variables. */
  readonly camelPlural: string;
  /** `ticket-comment`: file names, permission noun (`ticket-comment:read`). */
  readonly kebab: string;
  /** `ticket-comments`: folders, routes (`/v1/ticket-comments`). */
  readonly kebabPlural: string;
  /** `ticket_comments`: the table. */
  readonly table: string;
  /** `TICKET_COMMENT`: error codes (`TICKET_COMMENT.NOT_FOUND`). */
  readonly constant: string;
}

/** A text for people, per locale of the app. Locales the spec leaves out are absent; `missingLabels` reports them. */
export type Labels = Readonly<Record<string, string>>;
