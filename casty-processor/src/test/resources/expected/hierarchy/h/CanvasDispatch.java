package h;

import dev.casty.codec.Codec;
import dev.casty.codec.Codecs;
import dev.casty.codec.Key;
import dev.casty.codec.Packer;
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
 * What the runtime knows of {@link Canvas}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class CanvasDispatch extends ActorType<Canvas, CanvasRef> {
    static final CanvasDispatch TYPE = new CanvasDispatch();

    static final Handlers<Canvas.Drawing> DRAWING = new DrawingHandlers();

    private static final Handlers<Canvas> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Base.Derived.class, Double.class)
            .message(Base.Open.class, Double.class)
            .message(Base.class, Double.class)
            .message(Free.class, Double.class)
            .message(Kind.class, Double.class)
            .message(Round.Circle.class, Double.class)
            .message(Round.Oval.Ellipse.class, Double.class)
            .message(Round.Oval.Egg.class, Double.class)
            .message(Shape.Square.class, Double.class)
            .supertype(Drawn.class)
            .supertype(Round.class)
            .supertype(Round.Oval.class)
            .supertype(Shape.class)
            .build();

    private CanvasDispatch() {
    }

    @Override
    public String name() {
        return "Canvas";
    }

    @Override
    public Class<Canvas> actorClass() {
        return Canvas.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Canvas> handlers() {
        return BASE;
    }

    @Override
    public CanvasRef ref(Target target) {
        return new CanvasRef(target);
    }

    @Override
    public CanvasContext context(ActorCell cell) {
        return new CanvasContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        return MESSAGES.indexOf(message.getClass());
    }

    @Override
    public ActorFactory<Canvas> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Canvas());
            }
            default -> throw Arguments.unknown("Canvas");
        };
    }

    private static final class BaseHandlers extends Handlers<Canvas> {
        @Override
        public String name() {
            return "Canvas";
        }

        @Override
        public int numberOf(Object message) {
            return CanvasDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Canvas receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0, 1, 2, 3, 4, 5, 8 -> {
                    return receiver.any((Shape) body);
                }
                case 6 -> {
                    return receiver.oval((Round.Oval) body);
                }
                case 7 -> {
                    return receiver.egg((Round.Oval.Egg) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0, 1, 2, 3, 4, 5, 8 -> "any(Shape)";
                case 6 -> "oval(Round.Oval)";
                case 7 -> "egg(Round.Oval.Egg)";
                default -> "";
            };
        }
    }

    private static final class DrawingHandlers extends Handlers<Canvas.Drawing> {
        @Override
        public String name() {
            return "Canvas.Drawing";
        }

        @Override
        public int numberOf(Object message) {
            return CanvasDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Canvas.Drawing receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0, 1, 2, 3, 4, 7, 8 -> {
                    receiver.rest((Shape) body, (CanvasContext) context);
                    return Outcome.SILENT;
                }
                case 5 -> {
                    return receiver.circle((Round.Circle) body);
                }
                case 6 -> {
                    return receiver.ellipse((Round.Oval.Ellipse) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0, 1, 2, 3, 4, 7, 8 -> "rest(Shape)";
                case 5 -> "circle(Round.Circle)";
                case 6 -> "ellipse(Round.Oval.Ellipse)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("h.Base$Derived", MessageCodecs.unencodable("Base.Derived", "Base.Derived -> Base.Derived", "Base.Derived has no encoding"), Codecs.DOUBLE)
                .message("h.Base$Open", MessageCodecs.unencodable("Base.Open", "Base.Open -> Base.Open", "Base.Open has no encoding"), Codecs.DOUBLE)
                .message("h.Base", MessageCodecs.unencodable("Base", "Base -> Base", "Base is a sealed class with instances of its own, and no record"), Codecs.DOUBLE)
                .message("h.Free", MessageCodecs.unencodable("Free", "Free -> Free", "Free has no encoding"), Codecs.DOUBLE)
                .message("h.Kind", Encoding.KIND, Codecs.DOUBLE)
                .message("h.Round$Circle", Encoding.ROUND_CIRCLE, Codecs.DOUBLE)
                .message("h.Round$Oval$Ellipse", Encoding.ROUND_OVAL_ELLIPSE, Codecs.DOUBLE)
                .message("h.Round$Oval$Egg", MessageCodecs.unencodable("Round.Oval.Egg", "Round.Oval.Egg -> Round.Oval.Egg", "Round.Oval.Egg has no encoding"), Codecs.DOUBLE)
                .message("h.Shape$Square", Encoding.SHAPE_SQUARE, Codecs.DOUBLE)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Round.Circle> ROUND_CIRCLE = new Round_CircleCodec();

        private static final Codec<Round.Oval.Ellipse> ROUND_OVAL_ELLIPSE = new Round_Oval_EllipseCodec();

        private static final Codec<Shape.Square> SHAPE_SQUARE = new Shape_SquareCodec();

        private static final Codec<Kind> KIND = Codecs.enumeration(Kind.class, Kind.values());

        private static final class Round_CircleCodec implements Codec<Round.Circle> {
            private static final Key RADIUS = Key.of("radius");

            @Override
            public void write(Packer out, Round.Circle value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(RADIUS);
                out.packDouble(value.radius());
                out.leave();
            }

            @Override
            public Round.Circle read(Unpacker in) {
                in.enter();
                double radius = 0d;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(RADIUS)) {
                    radius = in.unpackDouble();
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "radius" -> radius = in.unpackDouble();
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Round.Circle(radius);
            }
        }

        private static final class Round_Oval_EllipseCodec implements Codec<Round.Oval.Ellipse> {
            private static final Key A = Key.of("a");

            private static final Key B = Key.of("b");

            @Override
            public void write(Packer out, Round.Oval.Ellipse value) {
                out.enter();
                out.packMapHeader(2);
                out.packKey(A);
                out.packDouble(value.a());
                out.packKey(B);
                out.packDouble(value.b());
                out.leave();
            }

            @Override
            public Round.Oval.Ellipse read(Unpacker in) {
                in.enter();
                double a = 0d;
                double b = 0d;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(A)) {
                    a = in.unpackDouble();
                    left--;
                }
                if (left > 0 && in.tryKey(B)) {
                    b = in.unpackDouble();
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "a" -> a = in.unpackDouble();
                        case "b" -> b = in.unpackDouble();
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Round.Oval.Ellipse(a, b);
            }
        }

        private static final class Shape_SquareCodec implements Codec<Shape.Square> {
            private static final Key SIDE = Key.of("side");

            @Override
            public void write(Packer out, Shape.Square value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(SIDE);
                out.packDouble(value.side());
                out.leave();
            }

            @Override
            public Shape.Square read(Unpacker in) {
                in.enter();
                double side = 0d;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(SIDE)) {
                    side = in.unpackDouble();
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "side" -> side = in.unpackDouble();
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Shape.Square(side);
            }
        }
    }
}
