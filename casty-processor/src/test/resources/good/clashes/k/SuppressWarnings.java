package k;

record SuppressWarnings() {}
