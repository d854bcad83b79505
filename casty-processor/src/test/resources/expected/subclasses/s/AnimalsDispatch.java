package s;

import dev.casty.codec.Codec;
import dev.casty.codec.Codecs;
import dev.casty.codec.Unpacker;
import dev.casty.spi.ActorCell;
import dev.casty.spi.ActorFactory;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import dev.casty.spi.Handlers;
import dev.casty.spi.MessageCodecs;
import dev.casty.spi.MessageSet;
import dev.casty.spi.Outcome;
import dev.casty.spi.Target;

/**
 * What the runtime knows of {@link Animals}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class AnimalsDispatch extends ActorType<Animals, AnimalsRef> {
    static final AnimalsDispatch TYPE = new AnimalsDispatch();

    private static final Handlers<Animals> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Animals.Puppy.class, Integer.class)
            .message(Animals.Dog.class, Integer.class)
            .message(Animals.Animal.class, Integer.class)
            .message(Animals.Cat.class, Integer.class)
            .message(Animals.Plant.class, Integer.class)
            .supertype(Animals.Living.class)
            .build();

    private AnimalsDispatch() {
    }

    @Override
    public String name() {
        return "Animals";
    }

    @Override
    public Class<Animals> actorClass() {
        return Animals.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Animals> handlers() {
        return BASE;
    }

    @Override
    public AnimalsRef ref(Target target) {
        return new AnimalsRef(target);
    }

    @Override
    public AnimalsContext context(ActorCell cell) {
        return new AnimalsContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Animals.Puppy) {
            return 0;
        }
        if (message instanceof Animals.Dog) {
            return 1;
        }
        if (message instanceof Animals.Animal) {
            return 2;
        }
        if (message instanceof Animals.Cat) {
            return 3;
        }
        if (message instanceof Animals.Plant) {
            return 4;
        }
        return -1;
    }

    @Override
    public ActorFactory<Animals> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Animals());
            }
            default -> throw Arguments.unknown("Animals");
        };
    }

    private static final class BaseHandlers extends Handlers<Animals> {
        @Override
        public String name() {
            return "Animals";
        }

        @Override
        public int numberOf(Object message) {
            return AnimalsDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Animals receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.puppy((Animals.Puppy) body);
                }
                case 1 -> {
                    return receiver.dog((Animals.Dog) body);
                }
                case 2 -> {
                    return receiver.animal((Animals.Animal) body);
                }
                case 3 -> {
                    return receiver.cat((Animals.Cat) body);
                }
                case 4 -> {
                    return receiver.living((Animals.Living) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "puppy(Animals.Puppy)";
                case 1 -> "dog(Animals.Dog)";
                case 2 -> "animal(Animals.Animal)";
                case 3 -> "cat(Animals.Cat)";
                case 4 -> "living(Animals.Living)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("s.Animals$Puppy", MessageCodecs.unencodable("Animals.Puppy", "Animals.Puppy -> Puppy", "Puppy has no encoding"), Codecs.INTEGER)
                .message("s.Animals$Dog", MessageCodecs.unencodable("Animals.Dog", "Animals.Dog -> Dog", "Dog has no encoding"), Codecs.INTEGER)
                .message("s.Animals$Animal", MessageCodecs.unencodable("Animals.Animal", "Animals.Animal -> Animal", "Animal has no encoding"), Codecs.INTEGER)
                .message("s.Animals$Cat", Encoding.ANIMALS_CAT, Codecs.INTEGER)
                .message("s.Animals$Plant", MessageCodecs.unencodable("Animals.Plant", "Animals.Plant -> Plant", "Plant has no encoding"), Codecs.INTEGER)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Animals.Cat> ANIMALS_CAT = Codecs.empty(Animals.Cat::new);
    }
}
