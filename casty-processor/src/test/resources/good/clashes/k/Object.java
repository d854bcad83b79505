package k;

final class Object {}
