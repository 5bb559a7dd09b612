import { render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { beforeEach, expect } from 'vitest';
import { TestPage } from '@/testing/test-page.tsx';
import { RecordForm } from '../form/record-form.tsx';
import type { RecordData, RecordScreen } from '../model/definition.ts';
import { contactScreen } from './contact.ts';
import { idOf, specimen, specimenFields, specimenScreen } from './specimen.ts';
import type { stubBff } from './stub-bff.ts';

const companyScreen: RecordScreen = {
  ...contactScreen,
  definition: {
    ...contactScreen.definition,
    route: 'companies',
    label: 'Company',
    form: { fields: ['name'] },
  },
};

/** Forms that edit some fields of a specimen, and can make a company on the way. */
export function specimenForm(bff: ReturnType<typeof stubBff>) {
  const found: RecordData[] = [];
  beforeEach(() => {
    found.length = 0;
  });
  return {
    open: (names: readonly string[], record: RecordData = specimen()): UserEvent => {
      bff.answer(`PATCH /specimens/${idOf(1)}`, { body: specimen({ version: 4 }) });
      render(
        <TestPage>
          <RecordForm
            {...specimenScreen}
            fields={specimenFields.filter(({ name }) => names.includes(name))}
            record={record}
            related={[companyScreen]}
            cancel={null}
            onSaved={(saved) => found.push(saved)}
          />
        </TestPage>,
      );
      return userEvent.setup();
    },
    save: (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Save' })),
    /** What was sent, once it is saved. */
    saved: async (): Promise<unknown> => {
      await waitFor(() => expect(found).toHaveLength(1));
      return bff.sent('PATCH').at(-1)?.body;
    },
  };
}
