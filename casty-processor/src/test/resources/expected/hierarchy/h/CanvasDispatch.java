package h;

import dev.casty.spi.ActorCell;
import dev.casty.spi.ActorType;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import dev.casty.spi.Handlers;
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

    private static int numberOfMessage(Object message) {
        return MESSAGES.indexOf(message.getClass());
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
}
