export { Select, type SelectProps } from './select.tsx';
export { type SelectGroup, type SelectOption } from './select-options.tsx';
