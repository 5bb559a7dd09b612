import { Badge } from '@monorepo/ui/badge';
import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { RecordField } from '../model/definition.ts';
import { plainText } from '../model/plain-text.ts';
import { textOf } from '../model/record.ts';
import { LocalTime } from './local-time.tsx';
import { NoValue } from './no-value.tsx';
import { ClockValue, DurationValue, MoneyValue, NumberValue } from './measured-values.tsx';
import { RelationValue } from './relation-value.tsx';
import { RichText } from './rich-text.tsx';

export interface FieldValueProps {
  organization: string;
  field: RecordField;
  value: unknown;
  /** In a list there is one line for it. */
  brief?: boolean;
}

/** A field's value as people read it, in their language. */
export function FieldValue({ organization, field, value, brief = false }: FieldValueProps) {
  if (value === undefined || value === null || value === '') return <NoValue />;
  if (field.kind === 'boolean') return <YesOrNo value={value === true} />;
  if (field.kind === 'list') return <ListValue values={value} options={field.options} />;
  if (field.kind === 'relation' || field.kind === 'relations') {
    return <RelationValue {...{ organization, field, value }} />;
  }
  if (field.kind === 'json') return <JsonValue value={value} brief={brief} />;
  if (field.kind === 'money') return <MoneyValue value={value} />;
  const text = textOf(value);
  if (field.kind === 'enum') return <OptionBadge options={field.options} value={text} />;
  if (field.kind === 'richtext' && !brief) return <RichText html={text} />;
  if (field.kind === 'richtext') return <span className="line-clamp-1">{plainText(text)}</span>;
  return <TextValue field={field} text={text} brief={brief} />;
}

interface TextValueProps {
  field: RecordField;
  text: string;
  brief: boolean;
}

function TextValue({ field, text, brief }: TextValueProps) {
  const { kind } = field;
  if (kind === 'int' || kind === 'bigint' || kind === 'decimal') {
    return <NumberValue text={text} scale={field.scale} />;
  }
  if (kind === 'date' || kind === 'time') return <ClockValue kind={kind} text={text} />;
  if (kind === 'datetime') return <LocalTime at={text} />;
  if (kind === 'duration') return <DurationValue text={text} />;
  if (kind === 'email') return <TextLink href={`mailto:${text}`}>{text}</TextLink>;
  if (kind === 'phone')
    return <TextLink href={`tel:${text.replace(/[^\d+]/g, '')}`}>{text}</TextLink>;
  if (kind === 'url' && /^https?:/i.test(text)) return <TextLink href={text}>{text}</TextLink>;
  if (kind === 'color') return <ColorValue color={text} />;
  if (kind === 'text') {
    return (
      <p className={brief ? 'line-clamp-1' : 'whitespace-pre-wrap'} dir="auto">
        {text}
      </p>
    );
  }
  return <bdi>{text}</bdi>;
}

function YesOrNo({ value }: { value: boolean }) {
  const t = useTranslations('records');
  const Mark = value ? Check : X;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Mark
        aria-hidden="true"
        className={value ? 'size-4 text-success' : 'size-4 text-ink-faint'}
      />
      {t(value ? 'yes' : 'no')}
    </span>
  );
}

interface OptionBadgeProps {
  options: Extract<RecordField, { kind: 'enum' }>['options'];
  value: string;
}

/** One of the values that a field may have. */
export function OptionBadge({ options, value }: OptionBadgeProps) {
  const option = options.find((candidate) => candidate.value === value);
  return <Badge tone={option?.tone}>{option?.label ?? value}</Badge>;
}

function ListValue({
  values,
  options = [],
}: {
  values: unknown;
  options?: OptionBadgeProps['options'] | undefined;
}) {
  if (!Array.isArray(values) || values.length === 0) return <NoValue />;
  return (
    <span className="flex flex-wrap gap-1">
      {values.map((value: unknown) => (
        <OptionBadge key={textOf(value)} options={options} value={textOf(value)} />
      ))}
    </span>
  );
}

function JsonValue({ value, brief }: { value: unknown; brief: boolean }) {
  const text = JSON.stringify(value, null, brief ? 0 : 2);
  if (brief)
    return (
      <code className="line-clamp-1 font-mono text-sm" dir="ltr">
        {text}
      </code>
    );
  return (
    <pre
      dir="ltr"
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-md bg-sunken p-3 text-start font-mono text-sm"
    >
      {text}
    </pre>
  );
}

function ColorValue({ color }: { color: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="size-4 rounded-xs border border-line-strong"
      >
        <rect width="16" height="16" fill={color} />
      </svg>
      <bdi className="font-mono text-sm">{color}</bdi>
    </span>
  );
}

function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      rel="noopener noreferrer"
      className="text-accent-ink underline-offset-2 hover:underline"
    >
      <bdi>{children}</bdi>
    </a>
  );
}
