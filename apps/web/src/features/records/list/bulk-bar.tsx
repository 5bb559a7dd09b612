'use client';

import { Button, IconButton } from '@monorepo/ui/button';
import { Menu, MenuItem } from '@monorepo/ui/menu';
import ArchiveRestore from 'lucide-react/icons/archive-restore';
import ArrowRight from 'lucide-react/icons/arrow-right';
import PencilLine from 'lucide-react/icons/pencil-line';
import Trash2 from 'lucide-react/icons/trash-2';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { BulkCommand } from './bulk-commands.ts';

export interface BulkBarProps {
  count: number;
  commands: readonly BulkCommand[];
  pending: boolean;
  onRun: (command: BulkCommand, change?: Record<string, unknown>) => void;
  onClear: () => void;
}

const icons = { delete: Trash2, restore: ArchiveRestore, transition: ArrowRight, set: PencilLine };

/** What can be done to the selected records; stays in sight while one scrolls. */
export function BulkBar({ count, commands, pending, onRun, onClear }: BulkBarProps) {
  const t = useTranslations('records.bulk');
  return (
    <section
      aria-label={t('label')}
      aria-busy={pending}
      className="flex w-full items-center gap-1 rounded-lg border border-accent bg-raised p-1 shadow-popup sm:gap-1.5"
    >
      <p role="status" className="min-w-0 flex-1 truncate px-2 font-medium tabular-nums">
        {t('selected', { count })}
      </p>
      {commands.map((command) => (
        <BulkButton key={`${command.kind} ${command.name}`} command={command} onRun={onRun} />
      ))}
      <IconButton
        size="small"
        label={t('clear')}
        icon={<X aria-hidden="true" className="size-4" />}
        onClick={onClear}
      />
    </section>
  );
}

function BulkButton({ command, onRun }: Pick<BulkBarProps, 'onRun'> & { command: BulkCommand }) {
  const Icon = icons[command.kind];
  const icon = <Icon aria-hidden="true" className="size-4" />;
  if (command.kind !== 'set') {
    return (
      <BulkAction
        danger={command.kind === 'delete'}
        icon={icon}
        label={command.label}
        onClick={() => onRun(command)}
      />
    );
  }
  return (
    <Menu align="end" trigger={<BulkAction icon={icon} label={command.label} />}>
      {command.options.map(({ value, label }) => (
        <MenuItem key={String(value)} onSelect={() => onRun(command, { [command.name]: value })}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}

interface BulkActionProps {
  icon: ReactNode;
  label: string;
  danger?: boolean;
  onClick?: () => void;
}

/** A button that keeps only its icon in sight where there is no room for its words. */
function BulkAction({ icon, label, danger = false, ...rest }: BulkActionProps) {
  return (
    <Button {...rest} size="small" variant={danger ? 'danger' : 'ghost'} icon={icon}>
      <span className="max-sm:sr-only">{label}</span>
    </Button>
  );
}
