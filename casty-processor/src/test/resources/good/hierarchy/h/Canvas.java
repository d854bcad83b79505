package h;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor(Shape.class)
final class Canvas {
    @On
    double any(Shape shape) {
        return 0;
    }

    @On
    double oval(Round.Oval oval) {
        return 1;
    }

    @On
    double egg(Round.Oval.Egg egg) {
        return 2;
    }

    final class Drawing implements Behavior {
        @On
        double drawn(Drawn shape) {
            return 0;
        }

        @On
        void rest(Shape shape, CanvasContext ctx) {
            ctx.reply(1.0);
        }

        @On
        double circle(Round.Circle circle) {
            return 0;
        }

        @On
        double ellipse(Round.Oval.Ellipse ellipse) {
            return 0;
        }
    }

    static double use(CanvasRef canvas) {
        canvas.send((Round) new Round.Circle(1));
        canvas.send((Drawn) new Round.Circle(1));
        return canvas.ask(Kind.LARGE) + canvas.ask(new Base.Open());
    }
}
