package h;

public sealed class Base implements Shape {
    public static final class Derived extends Base {}

    public static non-sealed class Open extends Base {}
}
