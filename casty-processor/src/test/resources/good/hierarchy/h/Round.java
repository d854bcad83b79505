package h;

public sealed interface Round extends Shape {
    record Circle(double radius) implements Round, Drawn {}

    sealed interface Oval extends Round {
        record Ellipse(double a, double b) implements Oval, Drawn {}

        final class Egg implements Oval {}
    }
}
