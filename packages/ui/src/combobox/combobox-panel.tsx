'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import Check from 'lucide-react/icons/check';
import Plus from 'lucide-react/icons/plus';
import Search from 'lucide-react/icons/search';
import { useRef, useState } from 'react';
import { Button } from '../button/button.tsx';
import { type ComboboxOption, type ComboboxPanelProps } from './combobox-types.ts';
import { useOptions } from './use-options.ts';

/** The part of Combobox that is downloaded when the first one opens. */
export function ComboboxPanel(props: ComboboxPanelProps) {
  const { value, onValueChange, multiple, search, labels, create, triggerRef, open } = props;
  const { popupId } = props;
  const [query, setQuery] = useState('');
  const { status, options } = useOptions(search, query, open);
  const input = useRef<HTMLInputElement>(null);

  const setOpen = (next: boolean) => {
    if (!next) setQuery('');
    props.onOpenChange(next);
  };
  const shared = {
    items: options,
    filter: null,
    autoHighlight: true,
    open,
    inputValue: query,
    itemToStringLabel: ({ label }: ComboboxOption) => label,
    isItemEqualToValue: (one: ComboboxOption, other: ComboboxOption) => one.value === other.value,
    onInputValueChange: (next: string, { reason }: { reason: string }) => {
      if (reason !== 'item-press') setQuery(next);
    },
    onOpenChange: (next: boolean, details: Base.Root.ChangeEventDetails) => {
      const { target } = details.event;
      // The trigger's own click decides; closing here as well would open it again.
      if (!next && target instanceof Node && triggerRef.current?.contains(target)) details.cancel();
      else setOpen(next);
    },
  };

  const popup = (
    <Base.Portal>
      <Base.Positioner
        anchor={triggerRef}
        align="start"
        sideOffset={4}
        collisionPadding={12}
        className="z-60 outline-none"
      >
        <Base.Popup
          ref={retireGuards}
          id={popupId}
          aria-label={labels.search}
          initialFocus={input}
          finalFocus={() => triggerRef.current}
          className="flex max-h-[min(22rem,var(--available-height))] w-(--anchor-width) max-w-(--available-width) min-w-60 origin-(--transform-origin) flex-col overflow-hidden rounded-lg bg-raised text-ink shadow-popup outline-none transition-[opacity,scale] data-ending-style:opacity-0 data-starting-style:scale-97 data-starting-style:opacity-0 forced-colors:border"
        >
          <div className="flex items-center gap-2 border-b border-line px-3">
            <Search aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
            <Base.Input
              ref={input}
              aria-label={labels.search}
              placeholder={labels.search}
              className="h-control min-w-0 flex-1 bg-transparent text-control outline-none"
            />
          </div>
          <Base.Status className="px-3 text-sm text-ink-faint not-empty:py-3">
            {status === 'loading' && options.length === 0 ? labels.loading : null}
            {status === 'failed' ? labels.failed : null}
          </Base.Status>
          <Base.Empty className="px-3 text-sm text-ink-faint not-empty:pb-3">
            {status === 'ready' ? labels.empty : null}
          </Base.Empty>
          <Base.List className="min-h-0 overflow-y-auto overscroll-contain p-1 empty:p-0">
            {(option: ComboboxOption) => <OptionRow key={option.value} option={option} />}
          </Base.List>
          {create !== undefined && (
            <div className="border-t border-line p-1">
              <Button
                variant="ghost"
                size="small"
                icon={<Plus aria-hidden="true" />}
                className="w-full justify-start! px-2!"
                onClick={() => {
                  setOpen(false);
                  create.onCreate(query.trim());
                }}
              >
                {create.label}
              </Button>
            </div>
          )}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );

  return multiple ? (
    <Base.Root
      {...shared}
      multiple
      value={[...value]}
      onValueChange={(next) => onValueChange(next)}
    >
      {popup}
    </Base.Root>
  ) : (
    <Base.Root
      {...shared}
      value={value[0] ?? null}
      onValueChange={(next) => onValueChange(next === null ? [] : [next])}
    >
      {popup}
    </Base.Root>
  );
}

function OptionRow({ option }: { option: ComboboxOption }) {
  return (
    <Base.Item
      value={option}
      className="highlightable flex min-h-control-small cursor-default items-center gap-2.5 rounded-sm px-2 py-1 text-base outline-none select-none"
    >
      <span className="min-w-0 flex-1 truncate">
        <bdi>{option.label}</bdi>
      </span>
      {option.detail !== undefined && (
        <bdi className="min-w-0 truncate text-sm text-ink-faint">{option.detail}</bdi>
      )}
      <Base.ItemIndicator>
        <Check aria-hidden="true" className="size-4 text-accent-ink" />
      </Base.ItemIndicator>
    </Base.Item>
  );
}

/** Hidden elements that catch Tab: what is hidden must not be focusable (axe: aria-hidden-focus). */
function retireGuards(popup: HTMLElement | null): void {
  if (popup === null) return;
  requestAnimationFrame(() => {
    const guards = document.querySelectorAll<HTMLElement>('[data-base-ui-focus-guard]');
    for (const guard of guards) guard.tabIndex = -1;
  });
}
