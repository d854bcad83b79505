package h;

public enum Kind implements Shape {
    SMALL,
    LARGE {
        @Override
        public String toString() {
            return "large";
        }
    }
}
