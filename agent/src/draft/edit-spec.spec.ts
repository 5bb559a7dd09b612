import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editedSpec } from './edit-spec.ts';
import { specText } from './spec-text.ts';

type Value = Record<string, unknown>;

const text = `# The clinic on Main Street.
spec: app/v1
app:   { name: "clinic", locales: [en] }   # one language for now

entities:
    # Who is treated.
    Patient:
        label: 'Patient'
        fields:
            # As on the card.
            name: { type: string,   required: true, maxLength: 120 }
            phone: { type: phone }   # mobile
            price: { type: decimal, default: 9.50 }


        access: { read: [owner,admin], write: [owner] }
`;

/** The text after a change of its value. */
function changed(change: (value: ReturnType<typeof clinic>) => void, source = text): string {
  const value = clinic(source);
  change(value);
  const edited = editedSpec(source, { ...value });
  expect(parse(edited)).toEqual(value);
  return edited;
}

function clinic(source: string) {
  return parse(source) as {
    app: { locales: string[] };
    entities: Record<string, { fields: Record<string, Value>; renamedFrom?: string } & Value>;
  };
}

describe('a spec with another value', { timeout: 20_000 }, () => {
  it.each(['todo-app', 'crm', 'helpdesk', 'pairs'])(
    'is the same text where %s says the same',
    (name) => {
      const spec = readFileSync(new URL(`../../../specs/${name}.yaml`, import.meta.url), 'utf8');
      const value = parse(spec) as Value;
      expect(editedSpec(spec, value)).toBe(spec);
      expect(parse(specText(value))).toEqual(value);
    },
  );

  it('has each untouched line as it was, byte by byte', () => {
    const edited = changed(({ entities }) => {
      entities['Patient']!.fields['phone'] = { type: 'phone', required: true };
    });
    const line = '            phone: { type: phone }   # mobile\n';
    expect(text.split(line)).toHaveLength(2);
    expect(edited.split('\n').filter((each) => !text.includes(each))).toEqual([
      expect.stringMatching(/^ +phone: \{ type: phone, required: true \} # mobile$/),
    ]);
  });

  it('has what is new after what it follows, and keeps the order of the rest', () => {
    const edited = changed((value) => {
      const { name, ...rest } = value.entities['Patient']!.fields;
      value.entities['Patient']!.fields = { name: name!, email: { type: 'email' }, ...rest };
      value.app.locales = ['en', 'de'];
    });
    expect(edited).toMatch(/maxLength: 120 \}\n +email: \{ type: email \}\n +phone:/);
    expect(edited).toMatch(/^app: .*locales: \[en, de\].*# one language for now$/m);
  });

  it('has a new name where the old one stood, with its comments', () => {
    const edited = changed((value) => {
      const patient = value.entities['Patient']!;
      value.entities = { Client: { ...patient, renamedFrom: 'Patient' } };
    });
    expect(edited).toMatch(/# Who is treated\.\n +Client:\n +label: 'Patient'\n/);
    expect(edited).toContain('# As on the card.');
  });

  it('keeps the line ends and the mark of its author', () => {
    const windows = `\u{feff}${text.replaceAll('\n', '\r\n')}`;
    const value = clinic(text);
    value.entities['Patient']!['label'] = 'Person';
    const edited = editedSpec(windows, { ...value });
    expect(edited).toBe(windows.replace("label: 'Patient'", "label: 'Person'"));
  });

  it('is right where an alias stood for two things that differ now', () => {
    const shared = `${text}    Doctor: { fields: { name: &name { type: string } }, access: &all { read: [owner] } }
    Nurse: { fields: { name: *name }, access: *all }
`;
    changed((value) => {
      value.entities['Nurse']!.fields = { name: { type: 'text' } };
    }, shared);
    changed((value) => {
      value.entities['Doctor']!.fields = { name: { type: 'text' } };
    }, shared);
  });

  it('says what the value says, whatever is changed', () => {
    const names = ['name', 'phone', 'label', 'x', 'true', '12', 'a b'];
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(null, 'now()', '{0}'),
    );
    const { value: tree } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 3 }),
        fc.array(tie('value'), { maxLength: 2 }),
      ),
    }));
    const maps = fc.dictionary(fc.constantFrom(...names), tree, { minKeys: 1, maxKeys: 5 });
    fc.assert(
      fc.property(maps, maps, (before, after) => {
        expect(parse(editedSpec(specText(before), after))).toEqual(after);
        expect(editedSpec(specText(before), before)).toBe(specText(before));
      }),
      { numRuns: 30 },
    );
  });
});
