package dev.casty.cluster.node;

import dev.casty.runtime.cell.Cell;
import dev.casty.runtime.cell.Watchable;
import dev.casty.runtime.cell.Watcher;

/** Something to be done where a clustered actor is, in its order among the messages to it. */
sealed interface Errand {
    /** It is on this node. */
    void here(Cell cell);

    /** It is there. False if that node is taken for gone. */
    boolean there(PeerLink link, Address address);

    /** It is nowhere. */
    void nowhere();

    /** Stop it. */
    record Stop(Node node) implements Errand {
        @Override
        public void here(Cell cell) {
            cell.requestStop();
        }

        @Override
        public boolean there(PeerLink link, Address address) {
            return node.courier().say(link, out -> address.write(out.writeByte(Kind.STOP)));
        }

        @Override
        public void nowhere() {
            // So it has stopped.
        }
    }

    /** Watch it. */
    record Watch(Node node, NamedTarget target, Watcher watcher) implements Errand {
        @Override
        public void here(Cell cell) {
            cell.addWatcher(new Through(target, watcher));
        }

        @Override
        public boolean there(PeerLink link, Address address) {
            node.watching().watch(link, address, target, watcher);
            return true;
        }

        @Override
        public void nowhere() {
            watcher.watchedStopped(target);
        }
    }

    /** Don't watch it any more. */
    record Unwatch(Node node, NamedTarget target, Watcher watcher) implements Errand {
        @Override
        public void here(Cell cell) {
            cell.removeWatcher(new Through(target, watcher));
        }

        @Override
        public boolean there(PeerLink link, Address address) {
            node.watching().unwatch(link, address, target, watcher);
            return true;
        }

        @Override
        public void nowhere() {
            // So nobody is watched.
        }
    }

    /** Who watches a name, and is told of the name: the cell behind it is not what it knows. */
    record Through(NamedTarget target, Watcher watcher) implements Watcher {
        @Override
        public void watchedStopped(Watchable cell) {
            watcher.watchedStopped(target);
        }
    }
}
