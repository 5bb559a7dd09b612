'use client';

import { Textarea } from '@monorepo/ui/textarea';

export interface RichTextControlProps {
  value: string;
  onChange: (value: string) => void;
}

export function RichTextControl({ value, onChange }: RichTextControlProps) {
  return (
    <Textarea
      dir="auto"
      rows={6}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
