'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { type Command, type CommandPaletteLabels } from './command-palette-types.ts';

export interface CommandListProps {
  labels: CommandPaletteLabels;
  loading: boolean;
  onDone: () => void;
}

interface ShownGroup {
  label: string;
  items: readonly Command[];
}

export function CommandList({ labels, loading, onDone }: CommandListProps) {
  return (
    <div className="max-h-96 min-h-0 overflow-y-auto overscroll-contain p-2">
      <Autocomplete.Status className="px-2 text-sm text-ink-faint not-empty:py-3">
        {loading ? labels.loading : null}
      </Autocomplete.Status>
      <Autocomplete.Empty className="px-2 text-center text-base text-ink-soft not-empty:py-10">
        {loading ? null : labels.empty}
      </Autocomplete.Empty>
      <Autocomplete.List aria-label={labels.title}>
        {(group: ShownGroup) => (
          <Autocomplete.Group key={group.label} items={group.items} className="not-first:mt-2">
            <Autocomplete.GroupLabel className="px-2 py-1.5 text-xs font-medium text-ink-faint">
              {group.label}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => (
                <CommandRow key={command.id} command={command} onDone={onDone} />
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </div>
  );
}

function CommandRow({ command, onDone }: { command: Command; onDone: () => void }) {
  return (
    <Autocomplete.Item
      value={command}
      onClick={() => {
        onDone();
        command.onSelect();
      }}
      className="highlightable flex min-h-control scroll-my-2 items-center gap-3 rounded-md px-2 text-base select-none [&_svg]:size-4 [&_svg]:text-ink-faint"
    >
      {command.icon}
      <span className="min-w-0 flex-1 truncate">{command.label}</span>
      {command.detail !== undefined && (
        <span className="truncate text-sm text-ink-faint">{command.detail}</span>
      )}
      {command.shortcut !== undefined && (
        <kbd className="font-sans text-xs text-ink-faint">{command.shortcut}</kbd>
      )}
    </Autocomplete.Item>
  );
}
