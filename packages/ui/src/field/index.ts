export { Field, type FieldProps } from './field.tsx';
export { FieldMessage, type FieldMessageProps } from './field-message.tsx';
