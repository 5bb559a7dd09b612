import {
  AutoScroller,
  Cursor,
  DragDropManager,
  type Draggable,
  Feedback,
  KeyboardSensor,
  PointerActivationConstraints,
  PointerSensor,
  PreventSelection,
  StyleInjector,
} from '@dnd-kit/dom';
import { isSortable, Sortable } from '@dnd-kit/dom/sortable';
import { pageNonce } from '@/features/lists/page-nonce.ts';

/** What happens to the row being dragged. `index` counts from 0. */
export interface DragEvent {
  readonly phase: 'lifted' | 'over' | 'dropped' | 'cancelled';
  readonly key: string;
  readonly index: number;
  readonly moved: boolean;
}

/** A list whose rows are dragged by a handle: with the mouse, a finger, or Space and the arrow keys. */
export interface SortableList {
  /** Makes a row draggable; returns how to undo it. */
  attach: (key: string, row: Element, handle: Element) => () => void;
  /** Tells the order the rows are in. */
  arrange: (keys: readonly string[]) => void;
  destroy: () => void;
}

const dropMs = 150;

/** dnd-kit without its React layer, so that it can be downloaded after the list is there and rows stay mounted. */
export function createSortableList(onDrag: (event: DragEvent) => void): SortableList {
  const sortables = new Map<string, Sortable>();
  let order: readonly string[] = [];

  const manager = new DragDropManager({
    plugins: [
      StyleInjector.configure({ nonce: pageNonce() }),
      AutoScroller,
      Cursor,
      Feedback.configure({ dropAnimation: { duration: dropMs } }),
      PreventSelection,
    ],
    sensors: [
      PointerSensor.configure({
        // The handle does not scroll the page: a finger needs no delay on it, only more room for trembling.
        activationConstraints: ({ pointerType }) => [
          new PointerActivationConstraints.Distance({ value: pointerType === 'mouse' ? 4 : 8 }),
        ],
      }),
      KeyboardSensor,
    ],
  });

  const arrange = () => {
    for (const [index, key] of order.entries()) {
      const sortable = sortables.get(key);
      if (sortable !== undefined) sortable.index = index;
    }
  };
  let lastIndex = -1;
  const tell = (phase: DragEvent['phase'], source: Draggable | null) => {
    if (!isSortable(source)) return;
    const { id, index, initialIndex } = source;
    // The row is over itself, too: only a new place is news.
    if (phase === 'over' && index === lastIndex) return;
    lastIndex = index;
    onDrag({ phase, key: String(id), index, moved: index !== initialIndex });
  };
  manager.monitor.addEventListener('dragstart', ({ operation }) =>
    tell('lifted', operation.source),
  );
  manager.monitor.addEventListener('dragover', ({ operation }) => {
    // The row takes its new index only after this event.
    queueMicrotask(() => setTimeout(() => tell('over', operation.source)));
  });
  manager.monitor.addEventListener('dragend', ({ canceled, operation }) => {
    tell(canceled ? 'cancelled' : 'dropped', operation.source);
    // Rows may have come or gone during the drag.
    setTimeout(arrange, dropMs);
  });

  return {
    attach: (key, row, handle) => {
      const sortable = new Sortable(
        { id: key, index: placeOf(row), element: row, handle },
        manager,
      );
      sortables.set(key, sortable);
      return () => {
        sortables.delete(key);
        sortable.destroy();
      };
    },
    arrange: (keys) => {
      order = keys;
      // While a drag is under way dnd-kit has an order of its own.
      if (manager.dragOperation.status.idle) arrange();
    },
    destroy: () => {
      for (const sortable of sortables.values()) sortable.destroy();
      sortables.clear();
      manager.destroy();
    },
  };
}

/** Rows that are loaded during a drag stand where they were put, whatever the order was before. */
function placeOf(row: Element): number {
  return [...(row.parentElement?.children ?? [])].indexOf(row);
}
