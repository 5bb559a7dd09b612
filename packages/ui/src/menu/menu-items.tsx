'use client';

import { use } from 'react';
import { MenuPartsContext } from './menu-parts-context.ts';
import {
  type MenuCheckboxItemProps,
  type MenuGroupProps,
  type MenuItemProps,
  type MenuRadioGroupProps,
  type MenuRadioItemProps,
} from './menu-types.ts';

/** An action, or with `link` a place to go. Closes the menu. */
export function MenuItem(props: MenuItemProps) {
  const parts = use(MenuPartsContext);
  return parts && <parts.ItemPart {...props} />;
}

/** A setting that is on or off. The menu stays open. */
export function MenuCheckboxItem(props: MenuCheckboxItemProps) {
  const parts = use(MenuPartsContext);
  return parts && <parts.CheckboxItemPart {...props} />;
}

/** One of several MenuRadioItem. */
export function MenuRadioGroup(props: MenuRadioGroupProps) {
  const parts = use(MenuPartsContext);
  return parts && <parts.RadioGroupPart {...props} />;
}

export function MenuRadioItem(props: MenuRadioItemProps) {
  const parts = use(MenuPartsContext);
  return parts && <parts.RadioItemPart {...props} />;
}

export function MenuGroup(props: MenuGroupProps) {
  const parts = use(MenuPartsContext);
  return parts && <parts.GroupPart {...props} />;
}

export function MenuSeparator() {
  const parts = use(MenuPartsContext);
  return parts && <parts.SeparatorPart />;
}
