import { render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { Input } from '../input/index.ts';
import { Select } from '../select/index.ts';
import { Textarea } from '../textarea/index.ts';
import { Field } from './index.ts';

const descriptionOf = (element: Element) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' | ');

test('names its control, and a click on the label puts the focus there', async () => {
  render(
    <Field label="Name">
      <Input />
    </Field>,
  );
  await userEvent.click(screen.getByText('Name'));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
});

test('says the error before the hint and marks the control invalid', () => {
  render(
    <Field label="Name" hint="As on the passport" error="Too long">
      <Input />
    </Field>,
  );
  const input = screen.getByRole('textbox');
  expect(descriptionOf(input)).toBe('Too long | As on the passport');
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('without hint and error describes nothing and is valid', () => {
  render(
    <Field label="Name" error="">
      <Input />
    </Field>,
  );
  const input = screen.getByRole('textbox');
  expect(input.hasAttribute('aria-describedby')).toBe(false);
  expect(input.hasAttribute('aria-invalid')).toBe(false);
});

test('a required field is required by its control, and its mark is not read out', () => {
  render(
    <Field label="Name" required>
      <Input />
    </Field>,
  );
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).required).toBe(true);
});

test('a disabled field disables its control', () => {
  render(
    <Field label="Notes" disabled>
      <Textarea />
    </Field>,
  );
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').disabled).toBe(true);
});

test('a control keeps its own id and adds its own description', () => {
  render(
    <>
      <Field label="Name" hint="As on the passport" controlId="given">
        <Input aria-describedby="more" required />
      </Field>
      <p id="more">More</p>
    </>,
  );
  const input = screen.getByLabelText('Name', { exact: false });
  expect(input.id).toBe('given');
  expect(descriptionOf(input)).toBe('As on the passport | More');
});

test('is wired before any script has run', () => {
  document.body.innerHTML = renderToString(
    <Field label="Name" error="Too long">
      <Input />
    </Field>,
  );
  expect(descriptionOf(screen.getByLabelText('Name'))).toBe('Too long');
  document.body.innerHTML = '';
});

test('an input with an icon and a unit is still one control', async () => {
  const onChange = vi.fn();
  render(
    <Field label="Price" labelHidden note="net">
      <Input icon={<svg aria-hidden="true" />} trailing="€" size="small" onChange={onChange} />
    </Field>,
  );
  await userEvent.type(screen.getByRole('textbox', { name: 'Price' }), '12');
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('12');
});

test('a select tells the value that was chosen', async () => {
  const onValueChange = vi.fn();
  render(
    <Field label="Role">
      <Select
        defaultValue=""
        placeholder="Choose"
        onValueChange={onValueChange}
        options={[
          { value: 'admin', label: 'Admin' },
          { label: 'Others', options: [{ value: 'viewer', label: 'Viewer', disabled: true }] },
        ]}
      />
    </Field>,
  );
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Role' });
  expect(select.value).toBe('');
  await userEvent.selectOptions(select, 'admin');
  expect(onValueChange).toHaveBeenCalledWith('admin');
  expect(screen.getByRole<HTMLOptionElement>('option', { name: 'Viewer' }).disabled).toBe(true);
  expect(screen.getByRole('group', { name: 'Others' })).toBeDefined();
});

test('has no accessibility faults in any state', async () => {
  render(
    <>
      <Field label="Name" hint="Hint" error="Error" required>
        <Input />
      </Field>
      <Field label="Notes" labelHidden disabled>
        <Textarea />
      </Field>
      <Field label="Role">
        <Select options={[{ value: 'a', label: 'Admin' }]} />
      </Field>
    </>,
  );
  expect(await accessibilityFaults()).toEqual([]);
});
