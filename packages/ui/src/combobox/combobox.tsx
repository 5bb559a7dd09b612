'use client';

import { clsx } from 'clsx';
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { IconButton } from '../button/icon-button.tsx';
import { deferred } from '../deferred/deferred.ts';
import { useFieldWiring } from '../field/field-context.ts';
import { controlStyles } from '../input/control-styles.ts';
import { type ComboboxProps } from './combobox-types.ts';

const panel = deferred(() => import('./combobox-panel.tsx'));

/**
 * One or several of many options, found while one types. Looks like a select; its list and the search in it are downloaded
 * when they are needed.
 */
export function Combobox(props: ComboboxProps) {
  const { value, onValueChange, multiple = false, placeholder, labels, size = 'medium' } = props;
  const { clearable = true, className } = props;
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const popupId = useId();
  const { required, ...wiring } = useFieldWiring({ id: props.id });
  const loaded = panel.useModule(open, () => setOpen(false));
  const shown = open && loaded !== null;
  const [first] = value;
  const empty = first === undefined;
  const clear = clearable && !multiple && !empty && wiring.disabled !== true;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(true);
  };

  return (
    <div className={clsx('flex min-w-0 flex-col gap-1.5', className)}>
      <span className="relative flex items-center">
        <button
          {...wiring}
          ref={trigger}
          type="button"
          role="combobox"
          aria-label={props['aria-label']}
          aria-haspopup="dialog"
          aria-expanded={shown}
          aria-controls={shown ? popupId : undefined}
          aria-required={required}
          onPointerEnter={() => void panel.preload()}
          onFocus={() => void panel.preload()}
          onClick={() => setOpen(!open)}
          onKeyDown={onKeyDown}
          className={clsx(
            controlStyles,
            'flex cursor-pointer items-center text-start',
            size === 'small' ? 'h-control-small ps-2' : 'h-control ps-3',
            clear ? 'pe-15' : 'pe-9',
          )}
        >
          {empty || multiple ? (
            <span className="truncate text-ink-faint">{placeholder}</span>
          ) : (
            <bdi className="truncate">{first.label}</bdi>
          )}
        </button>
        {clear && (
          <IconButton
            size="small"
            label={labels.clear}
            icon={<X aria-hidden="true" />}
            className="absolute! end-8"
            onClick={() => {
              onValueChange([]);
              trigger.current?.focus();
            }}
          />
        )}
        <ChevronsUpDown
          aria-hidden="true"
          className="pointer-events-none absolute end-2.5 size-4 text-ink-faint"
        />
      </span>
      {multiple && !empty && (
        <ul className="flex flex-wrap gap-1.5">
          {value.map((option) => (
            <li
              key={option.value}
              className="inline-flex max-w-full items-center gap-0.5 rounded-sm bg-press ps-2 text-sm"
            >
              <bdi className="min-w-0 truncate">{option.label}</bdi>
              <IconButton
                size="small"
                label={labels.remove(option.label)}
                icon={<X aria-hidden="true" />}
                onClick={() => {
                  onValueChange(value.filter((chosen) => chosen.value !== option.value));
                  trigger.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {loaded && (
        <loaded.ComboboxPanel
          {...props}
          {...{ popupId, multiple, open }}
          triggerRef={trigger}
          onOpenChange={setOpen}
        />
      )}
    </div>
  );
}
