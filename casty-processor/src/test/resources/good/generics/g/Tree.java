package g;

sealed interface Tree<T> {
    record Leaf<T>(T value) implements Tree<T> {}

    record Node<T extends Comparable<T>, U>(Tree<T> left, U right) implements Tree<T> {}
}
