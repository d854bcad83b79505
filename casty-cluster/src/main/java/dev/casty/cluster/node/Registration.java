package dev.casty.cluster.node;

import static dev.casty.cluster.wire.Primitives.readByte;
import static dev.casty.cluster.wire.Primitives.readNumber;
import static dev.casty.cluster.wire.Primitives.readPeer;
import static dev.casty.cluster.wire.Primitives.readText;
import static dev.casty.cluster.wire.Primitives.writeNumber;
import static dev.casty.cluster.wire.Primitives.writePeer;
import static dev.casty.cluster.wire.Primitives.writeText;

import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.placement.StableHash;
import dev.casty.cluster.wire.MalformedException;
import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * Where a clustered actor is, as all nodes are told.
 *
 * @param name its name
 * @param recipe how it is made
 * @param host the process that runs it; of a bound one the node whose journal holds its state
 * @param version grows with each change; of two the greater one counts
 * @param state whether it runs
 */
record Registration(String name, Recipe recipe, Peer host, long version, State state) {
    private static final List<State> STATES = List.of(State.ACTIVE, State.STOPPED, State.GONE);

    /** Whether it runs. */
    enum State {
        ACTIVE,
        /** It has stopped; its state is in the host's journal, so it will begin there again and nowhere else. */
        STOPPED,
        /** It has stopped and left nothing. */
        GONE
    }

    /** Whether this is to be believed rather than the other one: it is newer, or, made at the same time, of the smaller uid. */
    boolean overrides(Registration other) {
        return version > other.version || version == other.version && host.uid() < other.host.uid();
    }

    /** Changed, and newer. */
    Registration next(Peer newHost, State newState) {
        return new Registration(name, recipe, newHost, version + 1, newState);
    }

    /** For telling two sets of registrations apart. */
    long hash() {
        return StableHash.numbered(
                StableHash.numbered(StableHash.of(name), version), host.uid() + STATES.indexOf(state));
    }

    void write(ByteBuf out) {
        writeText(out, name);
        out.writeByte(STATES.indexOf(state));
        writeNumber(out, version);
        writePeer(out, host);
        recipe.write(out);
    }

    static Registration read(ByteBuf in) {
        var name = readText(in, Address.MAX_NAME_BYTES);
        int state = readByte(in);
        if (state >= STATES.size()) {
            throw new MalformedException("there is no state " + state + " of a registration");
        }
        long version = readNumber(in);
        var host = readPeer(in);
        return new Registration(name, Recipe.read(in), host, version, STATES.get(state));
    }
}
