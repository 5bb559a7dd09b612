import { Badge } from '@monorepo/ui/badge';
import Link from 'next/link';
import type { FieldOf } from '../model/definition.ts';
import { referenceOf, referencesOf } from '../model/record.ts';
import { recordPath } from '../model/paths.ts';
import { NoValue } from './no-value.tsx';

export interface RelationValueProps {
  organization: string;
  field: FieldOf<'relation'>;
  value: unknown;
}

/** The other records, by their names; with a way there where they have pages. */
export function RelationValue({ organization, field, value }: RelationValueProps) {
  const hrefOf = (id: string) =>
    field.linked === true ? recordPath(organization, field.to, id) : undefined;
  const references = field.kind === 'relations' ? referencesOf(value) : [];
  const reference = referenceOf(value);
  if (reference !== undefined) {
    return <ReferenceLink href={hrefOf(reference.id)} label={reference.label} />;
  }
  if (references.length === 0) return <NoValue />;
  return (
    <span className="flex flex-wrap gap-1">
      {references.map(({ id, label }) => (
        <Badge key={id}>
          <ReferenceLink href={hrefOf(id)} label={label} />
        </Badge>
      ))}
    </span>
  );
}

function ReferenceLink({ href, label }: { href: string | undefined; label: string }) {
  if (href === undefined) return <bdi>{label}</bdi>;
  return (
    <Link href={href} prefetch={false} className="underline-offset-2 hover:underline">
      <bdi>{label}</bdi>
    </Link>
  );
}
