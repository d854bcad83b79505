package h;

public sealed interface Shape permits Round, Shape.Square, Free, Kind, Base {
    record Square(double side) implements Shape {}
}
