import { type ReactElement, type ReactNode, type RefObject } from 'react';

export interface MenuProps {
  /** The button that opens it; it passes unknown props and `ref` on to its element. */
  trigger: ReactElement;
  align?: 'start' | 'center' | 'end' | undefined;
  side?: 'top' | 'bottom' | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** MenuItem, MenuCheckboxItem, MenuRadioGroup, MenuGroup, MenuSeparator. */
  children: ReactNode;
}

export interface MenuItemProps {
  icon?: ReactNode;
  /** The keys that do the same without the menu. */
  shortcut?: ReactNode;
  tone?: 'neutral' | 'danger' | undefined;
  disabled?: boolean | undefined;
  onSelect?: (() => void) | undefined;
  /** Goes somewhere instead of doing something: a link element, for example the router's. Its content is `children`. */
  link?: ReactElement | undefined;
  children: ReactNode;
}

export interface MenuCheckboxItemProps {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
  children: ReactNode;
}

export interface MenuRadioGroupProps {
  label: ReactNode;
  value: string;
  onValueChange: (value: string) => void;
  children: ReactNode;
}

export interface MenuRadioItemProps {
  value: string;
  icon?: ReactNode;
  disabled?: boolean | undefined;
  children: ReactNode;
}

export interface MenuGroupProps {
  label: ReactNode;
  children: ReactNode;
}

/** Where the focus goes when the menu opens: a pointer leaves it to the menu, the arrow keys choose an end. */
export type MenuEntry = 'menu' | 'first' | 'last';

export interface MenuPopupProps extends Pick<MenuProps, 'align' | 'side' | 'children'> {
  id: string;
  triggerId: string;
  triggerRef: RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  entry: MenuEntry;
}
