'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import Check from 'lucide-react/icons/check';
import {
  type MenuCheckboxItemProps,
  type MenuGroupProps,
  type MenuItemProps,
  type MenuRadioGroupProps,
  type MenuRadioItemProps,
} from './menu-types.ts';

export { MenuPopup } from './menu-popup.tsx';

const itemStyles =
  'flex min-h-control-small items-center gap-2.5 rounded-sm px-2 py-1 text-base outline-none select-none ' +
  'highlightable cursor-default data-disabled:text-ink-disabled ' +
  '[&_svg]:size-4';
const quietIcons = 'not-data-disabled:[&_svg]:text-ink-faint';

export function ItemPart({
  icon,
  shortcut,
  tone,
  disabled,
  onSelect,
  link,
  children,
}: MenuItemProps) {
  const content = (
    <>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut !== undefined && (
        <kbd className="ms-6 font-sans text-xs text-ink-faint">{shortcut}</kbd>
      )}
    </>
  );
  const className = clsx(
    itemStyles,
    tone === 'danger'
      ? 'not-data-disabled:text-danger-ink not-forced-colors:data-highlighted:bg-danger-soft!'
      : quietIcons,
  );
  if (link !== undefined) {
    return (
      <Base.LinkItem render={link} closeOnClick onClick={onSelect} className={className}>
        {content}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item disabled={disabled} onClick={onSelect} className={className}>
      {content}
    </Base.Item>
  );
}

export function CheckboxItemPart(props: MenuCheckboxItemProps) {
  const { checked, onCheckedChange, disabled, children } = props;
  return (
    <Base.CheckboxItem
      checked={checked}
      onCheckedChange={(next) => onCheckedChange(next)}
      disabled={disabled}
      className={clsx(itemStyles, quietIcons)}
    >
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <Base.CheckboxItemIndicator>
        <Check aria-hidden="true" />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}

export function RadioGroupPart({ label, value, onValueChange, children }: MenuRadioGroupProps) {
  return (
    <Base.Group>
      <GroupLabelPart>{label}</GroupLabelPart>
      <Base.RadioGroup value={value} onValueChange={(next: string) => onValueChange(next)}>
        {children}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function RadioItemPart({ value, icon, disabled, children }: MenuRadioItemProps) {
  return (
    <Base.RadioItem
      value={value}
      disabled={disabled}
      closeOnClick
      className={clsx(itemStyles, quietIcons)}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <Base.RadioItemIndicator>
        <Check aria-hidden="true" />
      </Base.RadioItemIndicator>
    </Base.RadioItem>
  );
}

export function GroupPart({ label, children }: MenuGroupProps) {
  return (
    <Base.Group>
      <GroupLabelPart>{label}</GroupLabelPart>
      {children}
    </Base.Group>
  );
}

function GroupLabelPart({ children }: Pick<MenuGroupProps, 'children'>) {
  return (
    <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-xs font-medium text-ink-faint">
      {children}
    </Base.GroupLabel>
  );
}

export function SeparatorPart() {
  return <Base.Separator className="mx-2 my-1 h-px bg-line forced-colors:bg-[CanvasText]" />;
}
