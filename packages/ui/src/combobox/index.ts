export { Combobox } from './combobox.tsx';
export {
  type ComboboxLabels,
  type ComboboxOption,
  type ComboboxProps,
  type ComboboxSearch,
} from './combobox-types.ts';
