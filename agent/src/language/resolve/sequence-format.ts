import type { FieldType } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { SpecField } from '../spec/field.shape.ts';

const plain = { kind: 'sequence', prefix: '', digits: 1, suffix: '' } as const;

/** `HD-{0000}`: text, one place for the number with at least so many digits, text. */
export function readSequenceFormat(spec: SpecField, reporter: Reporter): FieldType {
  const { format } = spec;
  if (format === undefined) return plain;
  const parts = /^([^{}]{0,20})\{(0{1,18})\}([^{}]{0,20})$/.exec(format.value);
  if (parts === null) {
    const message = `\`${format.value}\` does not have exactly one place for the number`;
    reporter.error(
      'SPEC.BAD_FORMAT',
      format.range,
      message,
      'write it as zeros in braces: `HD-{0000}`',
    );
    return plain;
  }
  const [, prefix = '', digits = '', suffix = ''] = parts;
  return { kind: 'sequence', prefix, digits: digits.length, suffix };
}
