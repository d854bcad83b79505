package dev.casty.cluster.node;

import dev.casty.ActorSystem;
import dev.casty.SystemEvent;
import dev.casty.cluster.NodeUnreachableException;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.ask.Asked;
import dev.casty.runtime.ask.BlockingAsk;
import dev.casty.runtime.cell.Asking;
import dev.casty.runtime.cell.Watchable;
import dev.casty.runtime.cell.Watcher;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One incarnation of an actor that lives on another node, and is not clustered: found by the number that its node gave it. */
final class RemoteTarget implements Target, Asked, Watchable {
    private final Node node;
    private final PeerLink link;
    private final Address.Exported address;
    private final String path;
    private final MessageTable table;

    RemoteTarget(Node node, PeerLink link, long number, String path, MessageTable table) {
        this.node = node;
        this.link = link;
        address = new Address.Exported(number);
        this.path = path;
        this.table = table;
    }

    PeerLink link() {
        return link;
    }

    Address.Exported address() {
        return address;
    }

    @Override
    public void tell(Object message) {
        Asking.tell(this, message);
    }

    @Override
    public @Nullable Object ask(Object message, @Nullable Duration timeout) {
        return Asking.ask(node.local(), this, message, timeout);
    }

    @Override
    public <T extends @Nullable Object> CompletableFuture<T> askAsync(Object message, @Nullable Duration timeout) {
        return Asking.askAsync(node.local(), this, message, timeout);
    }

    @Override
    public void deliver(Object element) {
        if (element instanceof Ask ask) {
            if (!node.courier().ask(link, address, table, ask)) {
                var text = path + " was not sent " + Ask.name(ask.message()) + ": " + gone();
                ask.fail(() -> new NodeUnreachableException(text));
            }
        } else if (!node.courier().tell(link, address, table, element)) {
            deadLetter(element, gone());
        }
    }

    private String gone() {
        return link + " is taken for gone";
    }

    @Override
    public void deadLetter(Object message, String reason) {
        node.local().eventBus().publish(new SystemEvent.DeadLetter(path, message, reason));
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public ActorSystem system() {
        return node.system();
    }

    @Override
    public @Nullable BlockingAsk waitsIn() {
        return null;
    }

    @Override
    public void addWatcher(Watcher watcher) {
        node.watching().watch(link, address, this, watcher);
    }

    @Override
    public void removeWatcher(Watcher watcher) {
        node.watching().unwatch(link, address, this, watcher);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RemoteTarget that
                && node == that.node
                && link == that.link
                && address.equals(that.address);
    }

    @Override
    public int hashCode() {
        return 31 * link.peer().hashCode() + address.hashCode();
    }

    @Override
    public String toString() {
        return path + " on " + link;
    }
}
