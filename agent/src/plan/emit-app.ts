import type { AppEmitter, Edit, Emission, Emitter } from '../emit/emitter.ts';
import type { App } from '../model/index.ts';
import { shared } from '../tree/base/base.ts';
import { formatted } from '../tree/format.ts';
import { concurrently } from './concurrently.ts';

export interface Emitters {
  readonly ofEntities: readonly Emitter[];
  readonly ofApps: readonly AppEmitter[];
}

export interface EmittedText {
  readonly text: string;
  /** The entity in kebab case, or `shared`: where its base is kept. */
  readonly part: string;
}

/** What an owner begins with; `constant` holds what they make of it. */
export interface OwnedText extends EmittedText {
  readonly constant: string;
}

export interface EmittedApp {
  readonly files: ReadonlyMap<string, EmittedText>;
  readonly owned: ReadonlyMap<string, OwnedText>;
  readonly edits: readonly Edit[];
}

/** Everything that the emitters say of an app, not formatted yet. */
export function emitApp(app: App, { ofEntities, ofApps }: Emitters): EmittedApp {
  const files = new Map<string, EmittedText>();
  const owned = new Map<string, OwnedText>();
  const edits = new Map<string, Edit>();
  const add = (part: string, emission: Emission) => {
    for (const { path, text } of emission.files) {
      if (files.has(path)) throw new Error(`Two emitters write ${path}.`);
      files.set(path, { text, part });
    }
    for (const { path, text, constant } of emission.owned ?? [])
      owned.set(path, { text, part, constant });
    for (const edit of emission.edits) edits.set(keyOf(edit), edit);
  };
  for (const emitter of ofApps) add(shared, emitter.emitApp(app));
  for (const entity of app.entities) {
    for (const emitter of ofEntities) add(entity.names.kebab, emitter.emit(entity, app));
  }
  return { files, owned, edits: [...edits.values()] };
}

/** What makes two edits the same in two runs. */
export function keyOf({ path, what }: Pick<Edit, 'path' | 'what'>): string {
  return `${path}\n${what}`;
}

/** Texts as the repository formats them, by path. */
export async function formatAll(
  files: EmittedApp['files'],
): Promise<ReadonlyMap<string, EmittedText>> {
  const entries = [...files];
  const texts = await concurrently(entries, ([path, { text }]) => formatted(path, text));
  return new Map(
    entries.map(([path, file], index) => [path, { ...file, text: texts[index] ?? file.text }]),
  );
}
