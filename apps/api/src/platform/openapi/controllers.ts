import type { Type } from '@nestjs/common';

/** Every controller that a module brings, itself or through what it imports. */
export function controllersIn(root: Type): Type[] {
  const modules = new Set<Type>();
  const visit = (module: Type) => {
    if (modules.has(module)) return;
    modules.add(module);
    listed<Type>('imports', module).forEach(visit);
  };
  visit(root);
  return [...modules].flatMap((module) => listed<Type>('controllers', module));
}

function listed<Item>(key: string, module: Type): Item[] {
  const items: unknown = Reflect.getMetadata(key, module);
  return (items ?? []) as Item[];
}
