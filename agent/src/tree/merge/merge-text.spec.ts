import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeText } from './merge-text.ts';

const merge = (base: string | null, yours: string, spec: string, path = 'a.ts') =>
  mergeText({ path, base, yours, spec });

const base = ['a();', 'b();', 'c();', 'd();', ''].join('\n');

describe('a three-way merge', () => {
  it('takes changes of neighbouring lines from both sides', async () => {
    const yours = base.replace('b();', 'b(1);');
    const spec = base.replace('c();', 'c(2);');
    expect(await merge(base, yours, spec)).toEqual({
      text: 'a();\nb(1);\nc(2);\nd();\n',
      conflicts: 0,
    });
  });

  it('takes an addition beside a changed line', async () => {
    const yours = base.replace('b();', 'b(1);');
    const spec = base.replace('b();', 'b();\nnew1();');
    expect(await merge(base, yours, spec)).toMatchObject({
      text: 'a();\nb(1);\nnew1();\nc();\nd();\n',
      conflicts: 0,
    });
  });

  it('marks a line that both changed, and only that', async () => {
    const yours = base.replace('b();', 'b(1);').replace('d();', 'd(1);');
    const spec = base.replace('b();', 'b(2);');
    expect(await merge(base, yours, spec)).toEqual({
      text: 'a();\n<<<<<<< yours\nb(1);\n=======\nb(2);\n>>>>>>> spec\nc();\nd(1);\n',
      conflicts: 1,
    });
  });

  it('marks what both add at the same place, and what one deletes and the other changes', async () => {
    const added = await merge(
      base,
      base.replace('c();', 'mine();\nc();'),
      base.replace('c();', 'theirs();\nc();'),
    );
    expect(added.conflicts).toBe(1);
    const deleted = await merge(base, base.replace('c();\n', ''), base.replace('c();', 'c(2);'));
    expect(deleted.text).toContain('<<<<<<< yours\n=======\nc(2);\n>>>>>>> spec\n');
  });

  it('says the same change once', async () => {
    const both = base.replace('b();', 'b(1);');
    expect(await merge(base, both, both)).toEqual({ text: both, conflicts: 0 });
  });

  it('merges imports name by name', async () => {
    const line = (names: string) => `import { ${names} } from './x.ts';\nf();\n`;
    expect(await merge(line('b'), line('b, mine'), line('a, b'))).toEqual({
      text: line('a, b, mine'),
      conflicts: 0,
    });
    expect(await merge(line('a, b'), line('b, mine'), line('a, b, c'))).toMatchObject({
      text: line('b, c, mine'),
    });
    const added = "import { x } from './x.ts';\n";
    const merged = await merge('f();\n', `${added}f();\n`, "import { y } from './y.ts';\nf();\n");
    expect(merged.conflicts).toBe(0);
    expect(merged.text).toContain("'./x.ts'");
    expect(merged.text).toContain("'./y.ts'");
  });

  it('takes a block that was only reformatted for unchanged', async () => {
    const before = 'f({ a: 1 });\n\nconst x = { one: 1, two: 2 };\n';
    const yours = 'f(  {a: 1} );\n\nconst x = {\n    one: 1, two: 2 };\n';
    const spec = 'f({ a: 1 });\n\nconst x = { one: 1, two: 2, three: 3 };\n';
    const merged = await merge(before, yours, spec);
    expect(merged.conflicts).toBe(0);
    expect(merged.text).toContain('three: 3');
    expect(merged.text).toContain('f(  {a: 1} );\n');
  });

  it('keeps a last line without its line break, and Windows line ends', async () => {
    expect((await merge('a\nb\n', 'a\nb', 'x\nb\n', 'a.txt')).text).toBe('x\nb');
    expect((await merge('a\nb\n', 'a\r\nb\r\nc\r\n', 'x\nb\n', 'a.txt')).text).toBe(
      'x\r\nb\r\nc\r\n',
    );
  });

  it('without a base marks every difference, and nothing that is the same', async () => {
    expect(await merge(null, 'a\nmine\nb\n', 'a\nb\ntheirs\n', 'a.txt')).toEqual({
      text: 'a\n<<<<<<< yours\nmine\n=======\n>>>>>>> spec\nb\n<<<<<<< yours\n=======\ntheirs\n>>>>>>> spec\n',
      conflicts: 2,
    });
  });

  it('loses no line of either side, and changes nothing where one side did not', async () => {
    const text = fc.array(fc.constantFrom('{', '}', 'a', 'b', 'c', '', 'x = 1'), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (one, two, three) => {
        const [before, yours, spec] = [one, two, three].map((lines) => lines.join('\n'));
        expect(await merge(before!, yours!, before!, 'a.txt')).toEqual({
          text: yours,
          conflicts: 0,
        });
        expect(await merge(before!, before!, spec!, 'a.txt')).toEqual({ text: spec, conflicts: 0 });
        const merged = (await merge(before!, yours!, spec!, 'a.txt')).text.split('\n');
        const added = (lines: string[]) =>
          lines.filter((line) => line !== '' && !new Set<string>(one).has(line));
        expect(merged).toEqual(expect.arrayContaining([...added(two), ...added(three)]));
      }),
    );
  });
});
