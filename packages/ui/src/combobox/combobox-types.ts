export interface ComboboxOption {
  value: string;
  label: string;
  /** Beside the label, quieter. */
  detail?: string | undefined;
}

export interface ComboboxLabels {
  /** Names the field to search in. */
  search: string;
  /** Names the button that takes the choice back. */
  clear: string;
  /** Names the button that takes one of several choices back. */
  remove: (label: string) => string;
  loading: string;
  empty: string;
  failed: string;
}

/** Finds options; an empty query asks for the first ones. */
export type ComboboxSearch = (
  query: string,
  signal: AbortSignal,
) => Promise<readonly ComboboxOption[]>;

export interface ComboboxProps {
  /** What is chosen: none or one, or with `multiple` any number. */
  value: readonly ComboboxOption[];
  onValueChange: (value: readonly ComboboxOption[]) => void;
  search: ComboboxSearch;
  multiple?: boolean | undefined;
  /** Shown while nothing is chosen. */
  placeholder: string;
  labels: ComboboxLabels;
  /** Offered at the end of the list, with what was typed. */
  create?: { label: string; onCreate: (query: string) => void } | undefined;
  size?: 'small' | 'medium' | undefined;
  id?: string | undefined;
  /** Takes the choice back by a button; on unless said otherwise. */
  clearable?: boolean | undefined;
  className?: string | undefined;
  'aria-label'?: string | undefined;
}

export interface ComboboxPanelProps extends Pick<
  ComboboxProps,
  'value' | 'onValueChange' | 'search' | 'labels' | 'create'
> {
  popupId: string;
  multiple: boolean;
  triggerRef: { readonly current: HTMLElement | null };
  open: boolean;
  onOpenChange: (open: boolean) => void;
}
