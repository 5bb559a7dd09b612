import type { TypeNode } from 'typescript';
import type { Edit } from '../../emit/emitter.ts';
import { EditRefused } from '../edit-refused.ts';
import { splice } from '../splice.ts';
import { essence, find, parse, typescript } from './source.ts';

export interface UnionMember {
  readonly path: string;
  /** A type alias, or a member of an interface: `NavigationItem.name`. */
  readonly type: string;
  /** As TypeScript: `'todos'`. */
  readonly member: string;
  readonly after?: readonly string[];
}

/** One more alternative of a union type, last unless `after` says otherwise. */
export function unionMember({ path, type, member, after = [] }: UnionMember): Edit {
  const read = (text: string) => {
    const source = parse(path, text);
    const node = typeAt(source, type);
    const ts = typescript();
    const nodes = node === undefined ? [] : ts.isUnionTypeNode(node) ? [...node.types] : [node];
    return { source, nodes, keys: nodes.map((each) => essence(each.getText(source))) };
  };
  return {
    path,
    what: `${member} in the type ${type}`,
    inserts: member,
    ensure(text) {
      const { nodes, keys } = read(text);
      if (keys.includes(essence(member))) return text;
      const known = after.map(essence);
      const before = nodes[keys.findLastIndex((key) => known.includes(key))] ?? nodes.at(-1);
      if (before === undefined) {
        throw new EditRefused(path, `there is no type ${type}`, `add ${member} to it`);
      }
      return splice(text, before.getEnd(), before.getEnd(), ` | ${member}`);
    },
    retract(text) {
      const { source, nodes, keys } = read(text);
      const index = keys.indexOf(essence(member));
      const node = nodes[index];
      if (node === undefined || nodes.length === 1) return text;
      const [before, next] = [nodes[index - 1], nodes[index + 1]];
      if (before !== undefined) return splice(text, before.getEnd(), node.getEnd(), '');
      return splice(text, node.getStart(source), next?.getStart(source) ?? node.getEnd(), '');
    },
  };
}

function typeAt(source: ReturnType<typeof parse>, path: string): TypeNode | undefined {
  const ts = typescript();
  const [name, member] = path.split('.');
  return find(source, (node) => {
    if (ts.isTypeAliasDeclaration(node) && node.name.text === name) return node.type;
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== name) return undefined;
    const found = node.members.find((each) => each.name?.getText(source) === member);
    return found && ts.isPropertySignature(found) ? found.type : undefined;
  });
}
