package dev.casty.spi;

import dev.casty.ActorRef;
import dev.casty.Recipient;
import dev.casty.ReplyTo;
import dev.casty.UnionRef;
import dev.casty.codec.Codec;
import dev.casty.codec.CodecException;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of refs, recipients and askers, called by generated code. They are written as addresses, see {@link Addresses}, and
 * work where they arrive. Types and protocols are asked for when they are needed, because those of two actors may need each other.
 */
public final class RefCodecs {
    private RefCodecs() {}

    /** Of a generated ref. */
    public static <R extends ActorRef> Codec<R> ref(Supplier<? extends ActorType<?, R>> type) {
        return new Codec<>() {
            @Override
            public void write(Packer out, R value) {
                Addresses.of(out.surroundings())
                        .packActor(out, GeneratedRef.of(value).target());
            }

            @Override
            public R read(Unpacker in) {
                var known = type.get();
                return known.ref(Addresses.of(in.surroundings()).unpackActor(in, known));
            }
        };
    }

    /** Of a ref of which only this is known. */
    public static Codec<ActorRef> anyRef() {
        return new Codec<>() {
            @Override
            public void write(Packer out, ActorRef value) {
                Addresses.of(out.surroundings()).packAnyActor(out, value);
            }

            @Override
            public ActorRef read(Unpacker in) {
                return Addresses.of(in.surroundings()).unpackAnyActor(in);
            }
        };
    }

    /** Of an {@code a.or(b)}. */
    public static Codec<UnionRef> anyUnion() {
        var each = anyRef();
        return new Codec<>() {
            @Override
            public void write(Packer out, UnionRef value) {
                var all = value.members();
                out.packArrayHeader(all.size());
                out.enter();
                all.forEach(member -> each.write(out, member));
                out.leave();
            }

            @Override
            public UnionRef read(Unpacker in) {
                int size = in.unpackArrayHeader();
                in.enter();
                var all = new ArrayList<ActorRef>();
                for (int i = 0; i < size; i++) {
                    all.add(each.read(in));
                }
                in.leave();
                return UnionRef.of(all);
            }
        };
    }

    /**
     * Of a ref generated for an {@code @Union}.
     *
     * @param codecs of its members
     * @param members what it consists of
     * @param made makes it of as many members as there are codecs
     */
    @SuppressWarnings("unchecked") // each member is written by the codec at its place
    public static <U extends GeneratedUnion> Codec<U> union(
            List<Codec<?>> codecs, Function<U, List<Object>> members, Function<List<Object>, U> made) {
        return new Codec<>() {
            @Override
            public void write(Packer out, U value) {
                var all = members.apply(value);
                out.packArrayHeader(codecs.size());
                out.enter();
                for (int i = 0; i < codecs.size(); i++) {
                    ((Codec<Object>) codecs.get(i)).write(out, all.get(i));
                }
                out.leave();
            }

            @Override
            public U read(Unpacker in) {
                if (in.unpackArrayHeader() != codecs.size()) {
                    throw new CodecException("expected a union of " + codecs.size() + " members");
                }
                in.enter();
                var all = new ArrayList<Object>();
                codecs.forEach(each -> all.add(each.read(in)));
                in.leave();
                return made.apply(all);
            }
        };
    }

    /** Of a recipient of these messages. */
    @SuppressWarnings("unchecked") // what was written was one of these messages
    public static <M> Codec<Recipient<M>> recipient(Supplier<Protocol> protocol) {
        var once = new Once(protocol);
        return new Codec<>() {
            @Override
            public void write(Packer out, Recipient<M> value) {
                Addresses.of(out.surroundings()).packRecipient(out, value, once.get());
            }

            @Override
            public Recipient<M> read(Unpacker in) {
                return (Recipient<M>) Addresses.of(in.surroundings()).unpackRecipient(in, once.get());
            }
        };
    }

    /** A protocol that is made when it is needed, and then kept. */
    private static final class Once {
        private final Supplier<Protocol> maker;
        private volatile @Nullable Protocol made;

        Once(Supplier<Protocol> maker) {
            this.maker = maker;
        }

        Protocol get() {
            var known = made;
            if (known == null) {
                synchronized (this) {
                    known = made == null ? maker.get() : made;
                    made = known;
                }
            }
            return known;
        }
    }

    /** Of an asker who waits for this. */
    @SuppressWarnings("unchecked")
    public static <R> Codec<ReplyTo<R>> replyTo(Supplier<Protocol> protocol) {
        var once = new Once(protocol);
        return new Codec<>() {
            @Override
            public void write(Packer out, ReplyTo<R> value) {
                Addresses.of(out.surroundings()).packRecipient(out, value, once.get());
            }

            @Override
            public ReplyTo<R> read(Unpacker in) {
                if (Addresses.of(in.surroundings()).unpackRecipient(in, once.get()) instanceof ReplyTo<?> asker) {
                    return (ReplyTo<R>) asker;
                }
                throw new CodecException("expected an asker, and there is an actor, which can't be told of a failure");
            }
        };
    }
}
