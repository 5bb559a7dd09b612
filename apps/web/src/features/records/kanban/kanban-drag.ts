import {
  AutoScroller,
  Cursor,
  DragDropManager,
  Draggable,
  Droppable,
  Feedback,
  PointerActivationConstraints,
  PointerSensor,
  PreventSelection,
  StyleInjector,
} from '@dnd-kit/dom';
import { pageNonce } from '@/features/lists/page-nonce.ts';
import { dragHandle, noDrag } from './drag-marks.ts';

export interface KanbanDragListener {
  /** Whether the card may be dropped there. */
  accepts: (card: string, column: string) => boolean;
  onLift: (card: string) => void;
  /** Null: over no column that takes it. */
  onOver: (column: string | null) => void;
  /** Null: it stays where it was. */
  onDrop: (card: string, column: string | null) => void;
}

/** Cards that are dragged into columns with the mouse or a finger. Both functions return how to undo them. */
export interface KanbanDrag {
  card: (id: string, element: Element) => () => void;
  column: (id: string, element: Element) => () => void;
  destroy: () => void;
}

/** dnd-kit without its React layer, so that it can be downloaded after the board is there. */
export function createKanbanDrag(listener: KanbanDragListener): KanbanDrag {
  const manager = new DragDropManager({
    plugins: [
      StyleInjector.configure({ nonce: pageNonce() }),
      AutoScroller,
      Cursor,
      // The card is drawn in its new column at once: there is nothing to fly back to.
      Feedback.configure({ feedback: 'clone', dropAnimation: null }),
      PreventSelection,
    ],
    sensors: [
      PointerSensor.configure({
        activationConstraints: ({ pointerType, target }) => {
          const isHandle = target instanceof Element && target.closest(`[${dragHandle}]`) !== null;
          if (pointerType === 'mouse' || isHandle)
            return [new PointerActivationConstraints.Distance({ value: isHandle ? 8 : 4 })];
          // A finger on a card scrolls; one that rests on it drags.
          return [new PointerActivationConstraints.Delay({ value: 300, tolerance: 6 })];
        },
        preventActivation: ({ target }) =>
          target instanceof Element && target.closest(`[${noDrag}]`) !== null,
      }),
    ],
  });
  const { monitor } = manager;
  const idOf = (entity: { id: string | number } | null) => (entity ? String(entity.id) : null);
  monitor.addEventListener('dragstart', ({ operation }) => {
    const card = idOf(operation.source);
    if (card !== null) listener.onLift(card);
  });
  monitor.addEventListener('dragover', ({ operation }) => {
    listener.onOver(columnIn(idOf(operation.target)));
  });
  monitor.addEventListener('dragend', ({ canceled, operation }) => {
    const card = idOf(operation.source);
    const column = canceled ? null : columnIn(idOf(operation.target));
    // The card goes back to its list before it is drawn in another.
    if (card !== null) setTimeout(() => listener.onDrop(card, column));
  });

  return {
    card: (id, element) => {
      const draggable = new Draggable({ id, element }, manager);
      return () => draggable.destroy();
    },
    column: (id, element) => {
      const accept = (source: { readonly id: string | number }) =>
        listener.accepts(String(source.id), id);
      const droppable = new Droppable({ id: columnPrefix + id, element, accept }, manager);
      return () => droppable.destroy();
    },
    destroy: () => manager.destroy(),
  };
}

/** Cards and columns share the names of one board. */
const columnPrefix = 'column ';

function columnIn(target: string | null): string | null {
  return target?.startsWith(columnPrefix) === true ? target.slice(columnPrefix.length) : null;
}
